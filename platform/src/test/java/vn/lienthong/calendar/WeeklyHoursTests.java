package vn.lienthong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyHoursTests {
  private static final Shift MORNING = shift("07:30", "11:30");
  private static final Shift AFTERNOON = shift("13:00", "17:00");

  @Test
  void officeHoursAreEightHoursFromMondayToFriday() {
    for (var day : DayOfWeek.values()) {
      boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
      assertThat(WeeklyHours.OFFICE.on(day))
          .isEqualTo(weekend ? List.of() : List.of(MORNING, AFTERNOON));
    }
    assertThat(WeeklyHours.OFFICE.standardDay()).isEqualTo(Duration.ofHours(8));
  }

  @ParameterizedTest
  @CsvSource({"08:00, 08:00", "08:01, 08:00", "17:00, 07:30", "23:00, 00:00"})
  void aShiftClosesAfterItOpensOnTheSameDay(String opens, String closes) {
    assertThatThrownBy(() -> shift(opens, closes)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "07:30, 11:30, 11:29, 17:00",
    "07:30, 17:00, 09:00, 10:00",
    "07:30, 11:30, 07:30, 11:30",
    "13:00, 17:00, 07:30, 13:01"
  })
  void shiftsOfADayDoNotOverlap(String opens, String closes, String opensToo, String closesToo) {
    var shifts = List.of(shift(opens, closes), shift(opensToo, closesToo));

    assertThatThrownBy(() -> new WeeklyHours(Map.of(DayOfWeek.MONDAY, shifts)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shiftsMayTouchAndComeInAnyOrder() {
    var late = shift("11:30", "12:00");
    var hours = new WeeklyHours(Map.of(DayOfWeek.MONDAY, List.of(AFTERNOON, late, MORNING)));

    assertThat(hours.on(DayOfWeek.MONDAY)).containsExactly(MORNING, late, AFTERNOON);
    assertThat(hours.standardDay()).isEqualTo(Duration.ofMinutes(510));
  }

  @Test
  void aWeekWithoutWorkingTimeIsNone() {
    assertThatThrownBy(() -> new WeeklyHours(Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WeeklyHours(Map.of(DayOfWeek.MONDAY, List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theStandardDayIsTheLongestOne() {
    var hours =
        new WeeklyHours(
            Map.of(
                DayOfWeek.MONDAY, List.of(MORNING, AFTERNOON),
                DayOfWeek.SATURDAY, List.of(MORNING)));

    assertThat(hours.standardDay()).isEqualTo(Duration.ofHours(8));
    assertThat(WeeklyHours.everyWeekday(MORNING).standardDay()).isEqualTo(Duration.ofHours(4));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "59, 0, 0",
    "60, 0, 1",
    "479, 0, 7",
    "480, 1, 0",
    "719, 1, 3",
    "-480, 1, 0",
    "-779, 1, 4"
  })
  void whatIsLeftIsToldInWholeDaysAndHours(long minutes, long days, long hours) {
    var span = new WorkingSpan(Duration.ofMinutes(minutes), Duration.ofHours(8), Set.of());

    assertThat(span.days()).isEqualTo(days);
    assertThat(span.hours()).isEqualTo(hours);
  }

  private static Shift shift(String opens, String closes) {
    return new Shift(LocalTime.parse(opens), LocalTime.parse(closes));
  }
}
