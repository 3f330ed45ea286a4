package vn.lienthong.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTests {
  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 2020-Q1, 2020-01-01, 2020-03-31",
    "2020-02-29, 2020-Q1, 2020-01-01, 2020-03-31",
    "2020-04-01, 2020-Q2, 2020-04-01, 2020-06-30",
    "2019-12-31, 2019-Q4, 2019-10-01, 2019-12-31"
  })
  void everyDayLiesInOneQuarter(LocalDate day, String written, LocalDate from, LocalDate to) {
    assertThat(Quarter.of(day)).hasToString(written);
    assertThat(Quarter.parse(written)).contains(Quarter.of(day));
    assertThat(Quarter.of(day).period()).isEqualTo(new ReportPeriod(from, to));
  }

  @Test
  void quartersFollowEachOtherOverTheYears() {
    assertThat(new Quarter(2020, 1).previous()).isEqualTo(new Quarter(2019, 4));
    assertThat(new Quarter(2020, 4).previous()).isEqualTo(new Quarter(2020, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2020",
        "2020-Q0",
        "2020-Q5",
        "2020-q1",
        "0020-Q1",
        "9999-Q1",
        "2020-Q1x",
        "Q1"
      })
  void whatIsNoQuarterIsNone(String text) {
    assertThat(Quarter.parse(text)).isEmpty();
  }

  @Test
  void aYearHasFourQuarters() {
    assertThatThrownBy(() -> new Quarter(2020, 5)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Field case O1: a year is a year, also a leap year. */
  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 2020-12-31, false",
    "2020-02-29, 2025-02-27, false",
    "2020-02-29, 2025-02-28, true",
    "2020-01-01, 2024-12-31, false",
    "2020-01-01, 2025-01-01, true",
    "2020-02-02, 2020-02-01, true",
    "2020-02-01, 2020-02-01, false"
  })
  void periodsAreAtMostFiveYearsLong(LocalDate from, LocalDate to, boolean refused) {
    assertThat(new ReportPeriod(from, to).refused()).isEqualTo(refused);
  }
}
