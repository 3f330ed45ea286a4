package vn.lienthong.casework.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTests {
  private static final Days FILE = Days.ofFile();

  @Test
  void everyLineOfTheFileIsADay() throws Exception {
    try (var file = DaysTests.class.getResourceAsStream("/data/calendar/days.csv")) {
      var lines = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines();
      assertThat(FILE.size()).isEqualTo((int) lines.count() - 1).isGreaterThan(100);
    }
  }

  @Test
  void aCommaInQuotesPartsNothingAndAQuoteTwiceIsOne() {
    assertThat(Days.cells("2023-05-02,\"Nghỉ bù Giỗ Tổ, 30/4\",HOLIDAY,,x"))
        .containsExactly("2023-05-02", "Nghỉ bù Giỗ Tổ, 30/4", "HOLIDAY", "", "x");
    assertThat(Days.cells("a,\"b \"\"c\"\", d\",")).containsExactly("a", "b \"c\", d", "");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-24, true", "2020-01-30, false", "2023-05-02, true", "2024-04-29, true",
    "2024-05-04, false", "2026-01-02, true", "2026-01-10, false", "2026-11-24, true"
  })
  void holidaysAndSwappedDaysAreOff(LocalDate day, boolean off) {
    assertThat(FILE.off(day)).isEqualTo(off);
  }

  @Test
  void aSwappedDayHasTheWeekdayOfTheOneThatItReplaces() {
    assertThat(FILE.weekday(LocalDate.of(2024, 5, 4))).isEqualTo(DayOfWeek.MONDAY);
    assertThat(FILE.weekday(LocalDate.of(2026, 1, 10))).isEqualTo(DayOfWeek.FRIDAY);
    assertThat(FILE.weekday(LocalDate.of(2026, 1, 11))).isEqualTo(DayOfWeek.SUNDAY);
  }

  @Test
  void aFileThatSaysSomethingTwiceOrHalfIsRefused() {
    assertThatThrownBy(() -> Days.ofFileAnd("2026-01-01,x,HOLIDAY,,"))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> Days.of(List.of("2026-03-07,x,SWAPPED_ON,,")))
        .hasMessageContaining("instead of which day");
  }
}
