package vn.lienthong.sample.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.documents.Letter;

/** What stands on the paper of a sample letter. */
class SamplePagesTests {
  private static final Instant MORNING = Instant.parse("2020-02-03T02:00:00Z");
  private final List<Letter> printed = new ArrayList<>();
  private final SamplePages pages =
      new SamplePages(letter -> {
        printed.add(letter);
        return new byte[0];
      });

  private static Story from(AgencyView sender, int number, AgencyView... recipients) {
    var topic = Subjects.topic(number, false);
    return new Story(number, sender, List.of(recipients), MORNING, topic, 0);
  }

  private Letter printed(Story story) {
    pages.pdf(story);
    return printed.get(printed.size() - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "000.00.00.G22, Văn phòng Chính phủ, MINISTRY, VPCP, Hà Nội",
    "000.00.00.G07, Bộ Nội vụ, MINISTRY, BNV, Hà Nội",
    "000.00.00.H46, Ủy ban nhân dân tỉnh Quảng Bình, PROVINCE, UBND, Quảng Bình",
    "000.00.00.H17, Ủy ban nhân dân thành phố Đà Nẵng, PROVINCE, UBND, Đà Nẵng",
    "000.00.05.H46, Sở Y tế, DEPARTMENT, SYT, Quảng Bình",
    "000.00.06.H46, Sở Giao thông và Vận tải, DEPARTMENT, SGTVT, Quảng Bình",
    "000.00.07.H46, 'Sở Văn hóa, Thể thao và Du lịch', DEPARTMENT, SVHTT, Quảng Bình",
    "000.00.08.H46, Sở đặc biệt, DEPARTMENT, SĐB, Quảng Bình"
  })
  void theNotationAndThePlaceAreThoseOfTheSender(
      String code, String name, AgencyKind kind, String abbreviation, String place) {
    var story = from(SampleCast.agency(code, name, kind, false), 7, SampleCast.OFFICE);
    assertThat(pages.notation(story)).isEqualTo("BC-" + abbreviation);
    assertThat(pages.place(story)).isEqualTo(place);
    assertThat(printed(story).head().number()).isEqualTo("8/" + pages.notation(story));
    assertThat(printed(story).head().agency()).isEqualTo(name);
  }

  @Test
  void aLetterWithoutATypeHasNoTitleAndAnyOtherDocumentHasOneInCapitals() {
    var titles = new HashSet<String>();
    for (int number = 0; number < 40; number++) {
      var story = from(SampleCast.HEALTH, number, SampleCast.QUANG_BINH);
      var title = printed(story).head().title();
      titles.add(title);
      assertThat(title.isEmpty()).isEqualTo(story.topic().type().equals("Công văn"));
      assertThat(pages.subject(story).startsWith("V/v ")).isEqualTo(title.isEmpty());
      assertThat(pages.notation(story))
          .matches(title.isEmpty() ? "SYTQB-\\p{L}+" : "(BC|GM|TB|KH|TTr|QĐ|CĐ)-SYTQB");
      assertThat(printed(story).paragraphs().get(2)).startsWith("Trong quá trình thực hiện");
    }
    assertThat(titles).contains("", "BÁO CÁO", "TỜ TRÌNH", "QUYẾT ĐỊNH", "CÔNG ĐIỆN");
  }

  @Test
  void fewAddresseesAreNamedAndManyAreNamedTogether() {
    var few = from(SampleCast.OFFICE, 1, SampleCast.DA_NANG, SampleCast.QUANG_BINH);
    assertThat(printed(few).addressees())
        .containsExactly("Ủy ban nhân dân thành phố Đà Nẵng", "Ủy ban nhân dân tỉnh Quảng Bình");
    var provinces = Collections.nCopies(63, SampleCast.DA_NANG);
    var all = from(SampleCast.OFFICE, 1, provinces.toArray(AgencyView[]::new));
    assertThat(printed(all).addressees())
        .containsExactly("Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương");
  }

  @Test
  void thePaperIsDatedTheDayItIsSent() {
    var story = from(SampleCast.HEALTH, 3, SampleCast.QUANG_BINH);
    assertThat(printed(story).head().date()).isEqualTo("2020-02-03");
  }

  @Test
  void theTextAndTheSignerFollowFromTheNumber() {
    var one = printed(from(SampleCast.HEALTH, 3, SampleCast.QUANG_BINH));
    var again = printed(from(SampleCast.HEALTH, 3, SampleCast.QUANG_BINH));
    var other = printed(from(SampleCast.HEALTH, 4, SampleCast.QUANG_BINH));
    assertThat(again).isEqualTo(one);
    assertThat(other.signer()).isNotEqualTo(one.signer());
    assertThat(one.paragraphs()).hasSize(3).doesNotHaveDuplicates();
    assertThat(one.signer().name()).isEqualTo(Invented.person(3));
  }

  /**
   * Fourteen, eleven and twenty-nine have no common part, so no name comes twice before all came.
   */
  @Test
  void inventedNamesAreManyAndEachHasThreeParts() {
    var names = new HashSet<String>();
    for (int number = 0; number < 14 * 11 * 29; number++) {
      var name = Invented.person(number);
      names.add(name);
      assertThat(name).matches("\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+");
    }
    assertThat(names).hasSize(14 * 11 * 29);
    assertThat(Invented.person(14 * 11 * 29)).isEqualTo(Invented.person(0));
    assertThat(Invented.person(-1)).isNotBlank();
    assertThat(Invented.person(Integer.MAX_VALUE)).isNotBlank();
  }
}
