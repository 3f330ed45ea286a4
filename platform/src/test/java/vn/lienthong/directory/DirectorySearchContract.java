package vn.lienthong.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.directory.AgencyFixture.anAgency;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How agencies are found and in which order, with a database or without; one filling for all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DirectorySearchContract {
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);
  private static final int TWINS = 120;

  private Directory directory;

  /** An empty directory that can be filled. */
  protected abstract DirectoryContract.Filling filling();

  @BeforeAll
  void fill() {
    var filling = filling();
    List.of("Trần Thị Dung", "Lê Văn Dũng", "Nguyễn Văn Đức", "Phạm Ánh", "Đỗ An", "Vũ Ưng")
        .forEach(name -> filling.add(party("Chi bộ " + name)));
    filling.add(anAgency("D01").named("Ủy ban nhân dân huyện Đắk Đoa").build());
    filling.add(anAgency("D02").named("Ủy ban nhân dân huyện Đak Pơ").build());
    filling.add(anAgency("D03").named("Ủy ban nhân dân huyện Dak").build());
    filling.add(anAgency("T01").named("Trung tâm 100% kết nối").build());
    filling.add(anAgency("T02").named("Trung tâm 100 kết nối").build());
    filling.add(anAgency("T03").named("Trung tâm A_B kết nối").build());
    filling.add(anAgency("T04").named("Trung tâm AxB kết nối").build());
    filling.add(anAgency("T05").named("Trung tâm C\\D kết nối").build());
    filling.add(anAgency("M01").named("Khối Q5").alsoFoundBy("Q7.ALIAS").build());
    filling.add(anAgency("Q5").named("Khối khác").build());
    filling.add(anAgency("Q5.01").named("Khối Q5 con").build());
    for (int i = 0; i < TWINS; i++) {
      filling.add(anAgency("TW%03d".formatted(i)).named("Đơn vị sinh đôi").build());
    }
    directory = filling.directory();
  }

  private static NewAgency party(String name) {
    return anAgency("P" + Integer.toUnsignedString(name.hashCode() >>> 8, 36).toUpperCase())
        .named(name)
        .ofKind(AgencyKind.PARTY)
        .build();
  }

  @Test
  void marksAndTheLetterDStrokeAreOrderedAsInVietnamese() {
    assertThat(names(directory.all(AgencyKind.PARTY, TODAY)))
        .containsExactly(
            "Chi bộ Đỗ An",
            "Chi bộ Lê Văn Dũng",
            "Chi bộ Nguyễn Văn Đức",
            "Chi bộ Phạm Ánh",
            "Chi bộ Trần Thị Dung",
            "Chi bộ Vũ Ưng");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dak",
        "ĐẮK",
        "đak",
        "  huyen   dak ",
        "huyện\u00a0đak",
        "\u0110a\u0306\u0301k",
        "\u00d0ak",
        "UY BAN DAK"
      })
  void everyWayOfTypingFindsAllThree(String typed) {
    assertThat(search(typed)).hasSize(3);
  }

  @Test
  void textTypedInPiecesRanksLikeComposedText() {
    var typed = Normalizer.normalize("Đắk Đoa", Normalizer.Form.NFD);

    assertThat(search(typed)).containsExactly("Ủy ban nhân dân huyện Đắk Đoa");
    assertThat(search("dak")).first().isEqualTo("Ủy ban nhân dân huyện Dak");
    assertThat(search("đak")).first().isEqualTo("Ủy ban nhân dân huyện Đak Pơ");
    assertThat(search("đắk")).first().isEqualTo("Ủy ban nhân dân huyện Đắk Đoa");
  }

  @ParameterizedTest
  @CsvSource({
    "100%, Trung tâm 100% kết nối",
    "A_B, Trung tâm A_B kết nối",
    "c\\d, Trung tâm C\\D kết nối"
  })
  void signsOfThePatternLanguageAreOnlyText(String typed, String name) {
    assertThat(search(typed)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "_",
        "\\",
        "%%%",
        "' or 1=1 --",
        "\u0000",
        "ket\u0000",
        "\ud83c\udfdb",
        "\ud800"
      })
  void strangeTextFindsNothingAndBreaksNothing(String typed) {
    assertThat(search(typed + "zzz")).isEmpty();
  }

  @Test
  void aVeryLongTextIsAnswered() {
    assertThat(search("dak ".repeat(2_000))).isEmpty();
    assertThat(search("q".repeat(10_000))).isEmpty();
  }

  @Test
  void theCodeThatIsTheTextComesFirstThenTheExactName() {
    assertThat(search("q5")).containsExactly("Khối khác", "Khối Q5", "Khối Q5 con");
    assertThat(search("Khối Q5")).containsExactly("Khối Q5", "Khối Q5 con");
    assertThat(search("q7.alias")).containsExactly("Khối Q5");
    assertThat(search("7.ali")).containsExactly("Khối Q5");
  }

  @Test
  void aTextWithoutADigitIsLookedForInNamesOnly() {
    assertThat(search("alias")).isEmpty();
  }

  @Test
  void aKindNarrowsSearchAndList() {
    assertThat(names(directory.search("", AgencyKind.PARTY, TODAY, 1, 100).items())).hasSize(6);
    assertThat(directory.search("dak", AgencyKind.PARTY, TODAY, 1, 100).total()).isZero();
    assertThat(directory.search("an", AgencyKind.PARTY, TODAY, 1, 100).total()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"sinh doi, -", "'', -", "sinh doi, DEPARTMENT", "'', DEPARTMENT"})
  void tenPagesOfTwinsHoldEveryOneOnce(String typed, @Nullable AgencyKind kind) {
    var codes = new ArrayList<String>();
    var first = directory.search(typed, kind, TODAY, 1, 12);
    for (int page = 1; page <= first.pages(); page++) {
      directory
          .search(typed, kind, TODAY, page, 12)
          .items()
          .forEach(agency -> codes.add(agency.code().value()));
    }

    assertThat(codes).doesNotHaveDuplicates().hasSize((int) first.total());
    var twins = codes.stream().filter(code -> code.startsWith("TW")).toList();
    assertThat(twins).hasSize(TWINS).isSorted();
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 12, 100_000, Integer.MAX_VALUE})
  void aPageBehindTheLastIsEmptyAndStillKnowsTheTotal(int page) {
    for (var typed : List.of("sinh doi", "don vi sinh")) {
      var beyond = directory.search(typed, null, TODAY, page, 12);
      assertThat(beyond.items()).isEmpty();
      assertThat(beyond.total()).isEqualTo(TWINS);
    }
    assertThat(directory.search("", AgencyKind.PARTY, TODAY, page, 12).total()).isEqualTo(6);
    assertThat(directory.search("khongco", null, TODAY, page, 12).total()).isZero();
  }

  private List<String> search(String typed) {
    return names(directory.search(typed, null, TODAY, 1, 20).items());
  }

  private static List<String> names(List<AgencyView> agencies) {
    return agencies.stream().map(AgencyView::name).toList();
  }
}
