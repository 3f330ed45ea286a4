package vn.lienthong.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.procedures.ProcedureFixture.aProcedure;
import static vn.lienthong.procedures.ProcedureFixture.terms;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.procedures.domain.Catalogue;
import vn.lienthong.procedures.domain.Settlements;

/** What a catalogue and its settlements keep, with a database or without. */
public abstract class CatalogueContract {
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);
  private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");

  protected Catalogue catalogue;
  protected Settlements settlements;

  /** Sets both to empty ones. */
  protected abstract void open();

  @BeforeEach
  void begin() {
    open();
  }

  @Test
  void everyPartOfAVersionComesBackAsItWasGiven() {
    var paper = new Component("G1", "Tờ khai", 1, 2, "Mẫu 01", "https://example.vn/mau");
    var free = new Fee("", "", 0L, "Miễn phí", "");
    var unknown = new Fee("P1", "Lệ phí", null, "Không có thông tin", "do tỉnh quy định");
    var half = new TimeLimit(new BigDecimal("0.5"), LimitUnit.WORKING_DAY);
    var whole =
        aProcedure("1.001193")
            .at(Level.COMMUNE, Level.OTHER)
            .withCase(
                new ProcedureCase(
                    1,
                    "Trong nước",
                    List.of(
                        new ChannelTerms(Channel.ONLINE, half, List.of(free, unknown), "ghi chú"),
                        terms(Channel.COUNTER, 1, null),
                        terms(Channel.COUNTER, null, null)),
                    List.of(paper, new Component("", "Giấy chứng sinh", 1, 0, "", ""))))
            .withCase("Có yếu tố nước ngoài", terms(Channel.POST, 40, LimitUnit.MONTH))
            .build();
    catalogue.add(whole);
    catalogue.add(aProcedure("2.000635").build());

    assertThat(catalogue.find(BIRTH, TODAY)).contains(whole);
    assertThat(catalogue.versions(BIRTH)).containsExactly(whole);
    assertThat(catalogue.latest()).hasSize(2).containsEntry(BIRTH, whole);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-12-31, ",
    "2020-01-01, 1",
    "2020-01-31, 1",
    "2020-02-01, 2",
    "2020-02-29, 2",
    "2020-03-01, "
  })
  void aVersionHoldsFromItsFirstDayToItsLast(LocalDate on, @Nullable Integer version) {
    catalogue.add(aProcedure("1.001193").build());
    catalogue.end(BIRTH, 1, LocalDate.of(2020, 1, 31));
    catalogue.add(aProcedure("1.001193").version(2, "2020-02-01", null).build());
    catalogue.end(BIRTH, 2, LocalDate.of(2020, 2, 29));

    var found = catalogue.find(BIRTH, on).map(ProcedureView::version);
    assertThat(found.orElse(null)).isEqualTo(version);
    assertThat(catalogue.versions(BIRTH)).extracting(ProcedureView::version).containsExactly(2, 1);
    assertThat(catalogue.latest().get(BIRTH)).extracting(ProcedureView::version).isEqualTo(2);
  }

  @Test
  void aVersionThatIsReplacedOnItsFirstDayNeverHeld() {
    catalogue.add(aProcedure("1.001193").build());
    catalogue.end(BIRTH, 1, LocalDate.of(2019, 6, 1));
    catalogue.add(aProcedure("1.001193").version(2, "2020-01-01", null).build());

    assertThat(catalogue.find(BIRTH, LocalDate.of(2020, 1, 1)))
        .map(ProcedureView::version)
        .contains(2);
    assertThat(catalogue.versions(BIRTH).get(1).validTo()).isEqualTo("2019-12-31");
    assertThat(catalogue.search(ProcedureFilter.text(""), TODAY, 1, 25).total()).isEqualTo(1);
  }

  @Test
  void whatWaitsForItsPublishingIsOnRecordAndNotFound() {
    catalogue.add(aProcedure("1.001193").unpublished().build());

    assertThat(catalogue.find(BIRTH, TODAY)).isEmpty();
    assertThat(found("")).isEmpty();
    assertThat(catalogue.sectors(TODAY)).isEmpty();
    assertThat(catalogue.versions(BIRTH)).hasSize(1);
    assertThat(catalogue.versions(new ProcedureCode("9.999999"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "khai sinh | 1.001193 1.000689",
        "SINH KHAI | 1.001193 1.000689",
        "dang ky khai sinh lưu động | 1.000689",
        "\u0111\u0103ng k\u00fd th\u01b0\u1eddng tru\u0301 | 1.004222",
        "ho tich | 1.001193 1.000689",
        "khai sinh hộ tịch | 1.001193 1.000689",
        "cu tru dang ky | 1.004222",
        "1.00 | 1.001193 1.000689 1.004222",
        "3.000181.000.00.00.h22 | 3.000181.000.00.00.H22",
        "3.000181 | 3.000181 3.000181.000.00.00.H22",
        "inh | ''",
        "100% | ''",
        "_ | ''",
        "\\ | ''",
        "khai sinh kết hôn | ''"
      })
  void wordsAreFoundHoweverTheyAreTyped(String text, String codes) {
    fill();

    assertThat(found(text))
        .containsExactlyInAnyOrder(codes.isEmpty() ? new String[0] : codes.split(" "));
  }

  @Test
  void thoseOfTheNameComeFirstThenInVietnameseOrder() {
    catalogue.add(
        aProcedure("1.000004").named("Đổi tên").inSector("Cấp, quản lý căn cước").build());
    catalogue.add(aProcedure("1.000003").named("Ánh xạ căn cước").inSector("Khác").build());
    catalogue.add(aProcedure("1.000002").named("Cấp căn cước").inSector("Khác").build());
    catalogue.add(aProcedure("1.000001").named("Đăng ký căn cước").inSector("Khác").build());
    catalogue.add(
        aProcedure("1.000000").named("Di chuyển").inSector("Cấp, quản lý căn cước").build());

    assertThat(found("căn cước"))
        .containsExactly("1.000003", "1.000002", "1.000001", "1.000000", "1.000004");
  }

  @Test
  void filtersLetThroughWhatHasAllOfThem() {
    fill();

    assertThat(found(new ProcedureFilter("", "Hộ tịch", null, "")))
        .containsExactlyInAnyOrder("1.001193", "1.000689");
    assertThat(found(new ProcedureFilter("", "", Level.PROVINCE, ""))).containsExactly("1.004222");
    assertThat(found(new ProcedureFilter("", "", null, "bo-cong-an"))).containsExactly("1.004222");
    assertThat(found(new ProcedureFilter("khai", "Hộ tịch", Level.PROVINCE, ""))).isEmpty();
    assertThat(found(new ProcedureFilter("", "Hộ", null, ""))).isEmpty();
    assertThat(catalogue.sectors(TODAY)).containsExactly("Chăn nuôi", "Cư trú", "Hộ tịch");
    assertThat(catalogue.owners(TODAY)).containsExactly("bo-cong-an", "bo-tu-phap");
  }

  @Test
  void pagesHoldTheirNumberOfRowsAndNameTheTotal() {
    IntStream.range(0, 5).forEach(i -> catalogue.add(aProcedure("1.00000" + i).build()));

    var second = catalogue.search(ProcedureFilter.text(""), TODAY, 2, 2);
    var beyond = catalogue.search(ProcedureFilter.text(""), TODAY, 9, 2);

    assertThat(second.items())
        .extracting(v -> v.code().value())
        .containsExactly("1.000002", "1.000003");
    assertThat(second.total()).isEqualTo(5);
    assertThat(beyond.items()).isEmpty();
    assertThat(beyond.total()).isEqualTo(5);
  }

  @Test
  void whatIsInForceIsGivenWholeAndByCode() {
    fill();
    catalogue.add(aProcedure("1.000001").unpublished().build());
    catalogue.add(aProcedure("1.000002").version(1, "2019-01-01", "2020-02-11").build());

    assertThat(catalogue.inForce(TODAY))
        .extracting(v -> v.code().value())
        .containsExactly("1.000689", "1.001193", "1.004222", "3.000181", "3.000181.000.00.00.H22");
    assertThat(catalogue.inForce(TODAY.minusDays(1)))
        .hasSize(6)
        .contains(aProcedure("1.000002").version(1, "2019-01-01", "2020-02-11").build());
  }

  @Test
  void theMarkTellsEveryChange() {
    var marks = new ArrayList<String>();
    marks.add(catalogue.mark());
    assertThat(catalogue.mark()).isEqualTo(marks.get(0));
    catalogue.add(aProcedure("1.001193").unpublished().build());
    marks.add(catalogue.mark());
    catalogue.publish(BIRTH, 1, "1/QĐ-BTP", TODAY);
    marks.add(catalogue.mark());
    catalogue.end(BIRTH, 1, TODAY);
    marks.add(catalogue.mark());
    catalogue.end(BIRTH, 1, TODAY.plusDays(1));
    marks.add(catalogue.mark());
    settlements.add(settled(BIRTH, 1, "2020-02-01", null));
    marks.add(catalogue.mark());

    assertThat(marks).doesNotHaveDuplicates().hasSize(6);
    assertThat(catalogue.mark()).isEqualTo(marks.get(5));
  }

  @Test
  void aWaitingVersionIsPublishedOnceAndKeepsItsDays() {
    var waiting = aProcedure("1.001193").unpublished().build();
    catalogue.add(waiting);

    assertThat(catalogue.publish(BIRTH, 2, "1/QĐ-BTP", TODAY)).isFalse();
    assertThat(catalogue.publishedHere()).isEmpty();
    assertThat(catalogue.publish(BIRTH, 1, "1/QĐ-BTP", TODAY)).isTrue();
    assertThat(catalogue.publish(BIRTH, 1, "2/QĐ-BTP", TODAY)).isFalse();

    assertThat(catalogue.find(BIRTH, LocalDate.of(2020, 1, 1)))
        .contains(waiting.publishedBy("1/QĐ-BTP"));
    assertThat(catalogue.publishedHere()).containsExactly(BIRTH);
  }

  @Test
  void onlyTheLastVersionCountsAsPublishedHere() {
    catalogue.add(aProcedure("1.001193").unpublished().build());
    catalogue.publish(BIRTH, 1, "1/QĐ-BTP", TODAY);
    catalogue.end(BIRTH, 1, TODAY.minusDays(1));
    catalogue.add(aProcedure("1.001193").version(2, "2020-02-12", null).build());

    assertThat(catalogue.publishedHere()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2019-12-31, false", "2020-02-11, false", "2020-02-12, true", "2020-02-13, true"})
  void whatHasEndedIsNoLongerPublished(LocalDate last, boolean published) {
    catalogue.add(aProcedure("1.001193").unpublished().build());
    catalogue.end(BIRTH, 1, last);

    assertThat(catalogue.publish(BIRTH, 1, "1/QĐ-BTP", TODAY)).isEqualTo(published);
    assertThat(catalogue.versions(BIRTH).get(0).published()).isEqualTo(published);
  }

  @Test
  void aVersionThatNeverHeldIsNotPublishedEvenBeforeItsFirstDay() {
    catalogue.add(aProcedure("1.001193").version(1, "2020-03-01", null).unpublished().build());
    catalogue.end(BIRTH, 1, LocalDate.of(2020, 2, 1));

    assertThat(catalogue.publish(BIRTH, 1, "1/QĐ-BTP", TODAY)).isFalse();
  }

  @Test
  void variantsNameTheirNationalProcedure() {
    fill();
    var national = new ProcedureCode("3.000181");

    assertThat(catalogue.variants(national, TODAY))
        .extracting(v -> v.code().value())
        .containsExactly("3.000181.000.00.00.H22");
    assertThat(catalogue.variants(BIRTH, TODAY)).isEmpty();
  }

  @Test
  void settlementsAreKeptTheLatestDayFirstAndOfOneDayTheLastOne() {
    var first = settled(BIRTH, 1, "2020-02-01", null);
    var second = settled(BIRTH, 2, "2020-02-01", BigDecimal.ONE);
    var earlier = settled(BIRTH, 3, "2020-01-01", null);
    var other = settled(new ProcedureCode("2.000635"), 4, "2020-01-01", null);
    List.of(first, second, earlier, other).forEach(settlements::add);

    assertThat(settlements.of(List.of(BIRTH))).containsExactly(second, first, earlier);
    assertThat(settlements.of(List.of())).isEmpty();
  }

  private static SettledLimit settled(
      ProcedureCode code, int days, String from, @Nullable BigDecimal published) {
    return new SettledLimit(
        code,
        new TermsPlace(1, Channel.ONLINE, 2),
        "Trong nước",
        published,
        TimeLimit.workingDays(days),
        LocalDate.parse(from),
        "Luật Hộ tịch, Điều 16",
        Instant.parse("2020-02-12T01:00:00Z"));
  }

  private void fill() {
    catalogue.add(aProcedure("1.001193").build());
    catalogue.add(aProcedure("1.000689").named("Đăng ký khai sinh lưu động").build());
    catalogue.add(
        aProcedure("1.004222")
            .named("Đăng ký thường trú")
            .inSector("Cư trú")
            .ownedBy("bo-cong-an")
            .at(Level.PROVINCE, Level.COMMUNE)
            .build());
    for (var code : List.of("3.000181", "3.000181.000.00.00.H22")) {
      catalogue.add(aProcedure(code).named("Hỗ trợ").inSector("Chăn nuôi").at(Level.OTHER).build());
    }
  }

  private List<String> found(String text) {
    return found(ProcedureFilter.text(text));
  }

  private List<String> found(ProcedureFilter filter) {
    return catalogue.search(filter, TODAY, 1, 25).items().stream()
        .map(version -> version.code().value())
        .toList();
  }
}
