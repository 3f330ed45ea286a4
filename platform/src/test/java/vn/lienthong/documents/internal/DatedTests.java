package vn.lienthong.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.documents.Letter;

/** Annex I of Decree 30/2020/NĐ-CP, II.4: numbers below 10 of days, and months 1 and 2. */
class DatedTests {
  @ParameterizedTest
  @CsvSource({
    "2020-01-01, ngày 01 tháng 01 năm 2020",
    "2020-02-09, ngày 09 tháng 02 năm 2020",
    "2020-02-10, ngày 10 tháng 02 năm 2020",
    "2020-02-29, ngày 29 tháng 02 năm 2020",
    "2020-03-01, ngày 01 tháng 3 năm 2020",
    "2020-09-02, ngày 02 tháng 9 năm 2020",
    "2020-10-11, ngày 11 tháng 10 năm 2020",
    "2020-12-31, ngày 31 tháng 12 năm 2020"
  })
  void theDateIsWrittenAsTheDecreeWantsIt(LocalDate date, String written) {
    var head = new Letter.Head("", "Bộ Tư pháp", "1/BTP", "Hà Nội", date, "");
    assertThat(Dated.line(head)).isEqualTo("Hà Nội, " + written);
  }
}
