package vn.lienthong.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.calendar.domain.TimeTableTests.at;
import static vn.lienthong.calendar.domain.TimeTableTests.day;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.calendar.DayKind;
import vn.lienthong.calendar.Shift;
import vn.lienthong.calendar.WeeklyHours;

/** The borders: midnight here and in Greenwich, the minute a shift closes, half days, years. */
class TimeTableEdgesTests {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TimeTable plain = new TimeTable(Map.of(), new TreeMap<>(), Set.of(2020));

  @ParameterizedTest
  @CsvSource({
    "2020-02-14, 0, 2020-02-14",
    "2020-02-15, 0, 2020-02-17",
    "2020-02-16, 0, 2020-02-17",
    "2020-02-14, 1, 2020-02-17",
    "2020-02-15, 1, 2020-02-17",
    "2020-02-16, 1, 2020-02-17",
    "2020-02-28, 1, 2020-03-02",
    "2020-02-27, 1, 2020-02-28",
    "2020-02-12, 250, 2021-01-27"
  })
  void theFirstDayCountedIsTheNextWorkingDay(LocalDate from, int days, LocalDate due) {
    assertThat(plain.plusWorkingDays(from, days).day()).isEqualTo(due);
  }

  @Test
  void nobodyCountsBackwards() {
    var today = LocalDate.of(2020, 2, 12);
    assertThatThrownBy(() -> plain.plusWorkingDays(today, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> plain.plusWorkingTime(at("2020-02-12T09:00"), MINUTE.negated()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-12T07:29:59, 0, 2020-02-12T07:30",
    "2020-02-12T11:29, 1, 2020-02-12T11:30",
    "2020-02-12T11:30, 0, 2020-02-12T13:00",
    "2020-02-12T11:30, 1, 2020-02-12T13:01",
    "2020-02-12T11:29, 2, 2020-02-12T13:01",
    "2020-02-12T16:59, 1, 2020-02-12T17:00",
    "2020-02-12T17:00, 0, 2020-02-13T07:30",
    "2020-02-14T17:00, 1, 2020-02-17T07:31",
    "2020-02-12T07:30, 480, 2020-02-12T17:00",
    "2020-02-12T07:30, 481, 2020-02-13T07:31"
  })
  void theMinuteAShiftClosesEndsWorkButDoesNotBeginIt(String start, int minutes, String due) {
    assertThat(plain.plusWorkingTime(at(start), Duration.ofMinutes(minutes)).at())
        .isEqualTo(at(due));
  }

  @Test
  void theDayIsTheOneInVietNamNotTheOneInGreenwich() {
    // 18:00 in Greenwich on Friday is already Saturday here; 23:00 on Sunday is Monday 06:00
    assertThat(plain.nextWorkingMinute(Instant.parse("2020-02-14T18:00:00Z")).at())
        .isEqualTo(at("2020-02-17T07:30"));
    assertThat(plain.nextWorkingMinute(Instant.parse("2020-02-16T23:00:00Z")).at())
        .isEqualTo(at("2020-02-17T07:30"));
    assertThat(plain.nextWorkingMinute(Instant.parse("2020-02-13T16:59:59Z")).at())
        .isEqualTo(at("2020-02-14T07:30"));
  }

  @Test
  void theYearChangesAtMidnightInVietNam() {
    var last = Instant.parse("2020-12-31T16:59:59Z");
    var first = Instant.parse("2020-12-31T17:00:00Z");

    assertThat(plain.workingTimeBetween(last.minusSeconds(60), last).certain()).isTrue();
    assertThat(plain.workingTimeBetween(last, first).unpublishedYears()).containsExactly(2021);
    assertThat(plain.nextWorkingMinute(first).unpublishedYears()).containsExactly(2021);
  }

  @Test
  void everyUnpublishedYearOnTheWayIsNamed() {
    var due = plain.plusWorkingDays(LocalDate.of(2019, 12, 31), 600);

    assertThat(due.unpublishedYears()).containsExactlyInAnyOrder(2019, 2021, 2022);
    assertThat(plain.workingTimeBetween(at("2019-12-31T08:00"), at("2022-01-03T08:00")))
        .satisfies(span -> assertThat(span.unpublishedYears()).hasSize(3));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-12T08:00, 2020-02-12T08:00, 0",
    "2020-02-12T11:30, 2020-02-12T13:00, 0",
    "2020-02-12T11:00, 2020-02-12T13:30, 60",
    "2020-02-14T17:00, 2020-02-17T07:30, 0",
    "2020-02-12T00:00, 2020-02-13T00:00, 480",
    "2020-02-10T00:00, 2020-02-17T00:00, 2400"
  })
  void onlyWorkingTimeLiesBetweenTwoInstants(String from, String to, long minutes) {
    var span = plain.workingTimeBetween(at(from), at(to));
    var back = plain.workingTimeBetween(at(to), at(from));

    assertThat(span.working()).isEqualTo(Duration.ofMinutes(minutes));
    assertThat(back.working()).isEqualTo(Duration.ofMinutes(-minutes));
    assertThat(back.days()).isEqualTo(span.days());
  }

  @Test
  void aHalfDayOnSaturdayIsWorkedAndIsADay() {
    var saturdays = withSaturday();

    assertThat(saturdays.plusWorkingDays(LocalDate.of(2020, 2, 14), 1).day())
        .isEqualTo(LocalDate.of(2020, 2, 15));
    assertThat(saturdays.plusWorkingTime(at("2020-02-14T15:00"), Duration.ofHours(8)).at())
        .isEqualTo(at("2020-02-17T09:30"));
    assertThat(saturdays.standardDay(LocalDate.of(2020, 2, 15))).isEqualTo(Duration.ofHours(8));
  }

  @Test
  void aSundayWorkedForASaturdayIsAsShortAsTheSaturday() {
    var week = withSaturday();
    var swapped =
        new TimeTable(
            Map.of(
                LocalDate.of(2020, 2, 15), day("2020-02-15", DayKind.SWAPPED_OFF, null),
                LocalDate.of(2020, 2, 16), day("2020-02-16", DayKind.SWAPPED_ON, "2020-02-15")),
            saturdayHours(),
            Set.of(2020));

    assertThat(swapped.day(LocalDate.of(2020, 2, 16)).shifts())
        .isEqualTo(week.day(LocalDate.of(2020, 2, 15)).shifts());
    assertThat(swapped.isWorkingDay(LocalDate.of(2020, 2, 15))).isFalse();
  }

  @Test
  void aDayWorkedForNoNamedDayHasTheHoursOfMonday() {
    var table = TimeTableTests.table(Set.of(2020), day("2020-02-15", DayKind.SWAPPED_ON, null));

    assertThat(table.day(LocalDate.of(2020, 2, 15)).shifts())
        .isEqualTo(WeeklyHours.OFFICE.on(DayOfWeek.MONDAY));
    assertThat(table.nextWorkingMinute(at("2020-02-15T12:00")).at())
        .isEqualTo(at("2020-02-15T13:00"));
  }

  @Test
  void hoursThatChangeOnTheWayCountAsTheyAreOnEachDay() {
    var mornings = WeeklyHours.everyWeekday(new Shift(LocalTime.of(7, 0), LocalTime.of(11, 0)));
    var table =
        new TimeTable(
            Map.of(), new TreeMap<>(Map.of(LocalDate.of(2020, 2, 13), mornings)), Set.of(2020));

    assertThat(table.plusWorkingTime(at("2020-02-12T13:00"), Duration.ofHours(9)).at())
        .isEqualTo(at("2020-02-14T08:00"));
    assertThat(table.standardDay(LocalDate.of(2020, 2, 12))).isEqualTo(Duration.ofHours(8));
    assertThat(table.standardDay(LocalDate.of(2020, 2, 13))).isEqualTo(Duration.ofHours(4));
  }

  private static TimeTable withSaturday() {
    return new TimeTable(Map.of(), saturdayHours(), Set.of(2020));
  }

  private static TreeMap<LocalDate, WeeklyHours> saturdayHours() {
    var week = new EnumMap<DayOfWeek, List<Shift>>(WeeklyHours.OFFICE.shifts());
    week.put(DayOfWeek.SATURDAY, List.of(new Shift(LocalTime.of(7, 30), LocalTime.of(11, 30))));
    return new TreeMap<>(Map.of(LocalDate.of(2000, 1, 1), new WeeklyHours(week)));
  }
}
