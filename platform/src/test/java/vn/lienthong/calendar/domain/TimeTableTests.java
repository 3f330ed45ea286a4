package vn.lienthong.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.calendar.DayKind;
import vn.lienthong.calendar.Shift;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.WeeklyHours;
import vn.lienthong.shared.BusinessClock;

class TimeTableTests {
  private final TimeTable calendar =
      table(
          Set.of(2019, 2020),
          day("2019-04-14", DayKind.HOLIDAY, null),
          day("2019-04-15", DayKind.HOLIDAY, null),
          day("2020-01-23", DayKind.HOLIDAY, null),
          day("2020-01-24", DayKind.HOLIDAY, null),
          day("2020-01-27", DayKind.HOLIDAY, null),
          day("2020-01-28", DayKind.HOLIDAY, null),
          day("2020-01-29", DayKind.HOLIDAY, null));

  @Test
  void oneAndAHalfDaysFromFridayAfternoonEndOnTuesdayMorning() {
    var standardDay = calendar.standardDay(LocalDate.of(2020, 2, 14));
    var limit = standardDay.multipliedBy(3).dividedBy(2);
    assertThat(limit).isEqualTo(Duration.ofHours(12));

    var due = calendar.plusWorkingTime(at("2020-02-14T15:00"), limit);

    assertThat(due.at()).isEqualTo(at("2020-02-18T09:30"));
    assertThat(due.certain()).isTrue();
  }

  @Test
  void whatIsLeftAndWhatIsLateIsCountedInDaysAndHours() {
    var due = at("2020-02-18T09:30");

    var left = calendar.workingTimeBetween(at("2020-02-18T08:30"), due);
    assertThat(left.days()).isZero();
    assertThat(left.hours()).isEqualTo(1);

    var late = calendar.workingTimeBetween(due, at("2020-02-19T09:30"));
    assertThat(late.days()).isEqualTo(1);
    assertThat(late.hours()).isZero();
    assertThat(calendar.workingTimeBetween(at("2020-02-19T09:30"), due).working())
        .isEqualTo(late.working().negated());
  }

  @Test
  void oneDayIsNotTwentyFourWorkingHours() {
    assertThat(calendar.plusWorkingDays(LocalDate.of(2020, 2, 17), 1).day())
        .isEqualTo(LocalDate.of(2020, 2, 18));
    assertThat(
            calendar
                .plusWorkingTime(
                    at("2020-02-17T09:00"), calendar.standardDay(LocalDate.of(2020, 2, 17)))
                .at())
        .isEqualTo(at("2020-02-18T09:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-12T06:00, 2020-02-12T07:30, 2020-02-12T11:30",
    "2020-02-12T12:15, 2020-02-12T13:00, 2020-02-12T17:00",
    "2020-02-12T18:30, 2020-02-13T07:30, 2020-02-13T11:30",
    "2020-02-16T10:00, 2020-02-17T07:30, 2020-02-17T11:30",
    "2020-01-22T23:59, 2020-01-30T07:30, 2020-01-30T11:30",
    "2020-02-12T10:00, 2020-02-12T10:00, 2020-02-12T15:30"
  })
  void acceptanceOutsideOfficeHoursCountsFromTheNextWorkingMinute(
      String accepted, String begins, String due) {
    assertThat(calendar.nextWorkingMinute(at(accepted)).at()).isEqualTo(at(begins));
    assertThat(calendar.plusWorkingTime(at(accepted), Duration.ofHours(4)).at()).isEqualTo(at(due));
  }

  @Test
  void theDayOfTheHungKingsOf2019IsMadeUpForOnMonday() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2019, 4, 15))).isFalse();
    assertThat(calendar.plusWorkingDays(LocalDate.of(2019, 4, 12), 1).day())
        .isEqualTo(LocalDate.of(2019, 4, 16));
  }

  @Test
  void tetIsCrossed() {
    assertThat(calendar.plusWorkingDays(LocalDate.of(2020, 1, 22), 2).day())
        .isEqualTo(LocalDate.of(2020, 1, 31));
    assertThat(
            calendar.workingTimeBetween(at("2020-01-22T16:00"), at("2020-01-30T08:30")).working())
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void zeroDaysStayOnAWorkingDayAndLeaveADayOfRest() {
    assertThat(calendar.plusWorkingDays(LocalDate.of(2020, 2, 12), 0).day())
        .isEqualTo(LocalDate.of(2020, 2, 12));
    assertThat(calendar.plusWorkingDays(LocalDate.of(2020, 2, 15), 0).day())
        .isEqualTo(LocalDate.of(2020, 2, 17));
  }

  @Test
  void aTargetInAnUnpublishedYearSaysSo() {
    var due = calendar.plusWorkingDays(LocalDate.of(2020, 12, 30), 3);
    assertThat(due.day()).isEqualTo(LocalDate.of(2021, 1, 4));
    assertThat(due.unpublishedYears()).containsExactly(2021);
    assertThat(due.certain()).isFalse();

    var time = calendar.plusWorkingTime(at("2020-12-31T16:00"), Duration.ofHours(2));
    assertThat(time.unpublishedYears()).containsExactly(2021);
    assertThat(
            calendar.workingTimeBetween(at("2020-12-31T16:00"), at("2021-01-04T08:00")).certain())
        .isFalse();
    assertThat(calendar.day(LocalDate.of(2021, 1, 4)).published()).isFalse();
    assertThat(calendar.plusWorkingDays(LocalDate.of(2020, 12, 28), 3).certain()).isTrue();
  }

  @Test
  void aSwapMovesADayAndKeepsItsHours() {
    var friday = new Shift(LocalTime.of(8, 0), LocalTime.of(12, 0));
    var week = new HashMap<>(WeeklyHours.OFFICE.shifts());
    week.put(DayOfWeek.FRIDAY, List.of(friday));
    var hours = new TreeMap<>(Map.of(LocalDate.of(2020, 1, 1), new WeeklyHours(week)));
    var swapped =
        new TimeTable(
            Map.of(
                LocalDate.of(2026, 1, 2), day("2026-01-02", DayKind.SWAPPED_OFF, null),
                LocalDate.of(2026, 1, 10), day("2026-01-10", DayKind.SWAPPED_ON, "2026-01-02")),
            hours,
            Set.of(2026));

    assertThat(swapped.isWorkingDay(LocalDate.of(2026, 1, 2))).isFalse();
    assertThat(swapped.day(LocalDate.of(2026, 1, 10)).shifts()).containsExactly(friday);
    assertThat(workingDays(swapped, "2026-01-01", "2026-01-31"))
        .isEqualTo(
            workingDays(new TimeTable(Map.of(), hours, Set.of()), "2026-01-01", "2026-01-31"));
  }

  @Test
  void hoursHoldFromTheirDay() {
    var summer =
        WeeklyHours.everyWeekday(
            new Shift(LocalTime.of(7, 0), LocalTime.of(11, 30)),
            new Shift(LocalTime.of(13, 30), LocalTime.of(17, 0)));
    var hours =
        new TreeMap<>(
            Map.of(
                LocalDate.of(2000, 1, 1), WeeklyHours.OFFICE, LocalDate.of(2020, 4, 16), summer));
    var table = new TimeTable(Map.of(), hours, Set.of(2020));

    assertThat(table.nextWorkingMinute(at("2020-04-15T00:00")).at())
        .isEqualTo(at("2020-04-15T07:30"));
    assertThat(table.nextWorkingMinute(at("2020-04-16T00:00")).at())
        .isEqualTo(at("2020-04-16T07:00"));
  }

  private static long workingDays(TimeTable table, String from, String to) {
    return LocalDate.parse(from)
        .datesUntil(LocalDate.parse(to).plusDays(1))
        .filter(table::isWorkingDay)
        .count();
  }

  static TimeTable table(Set<Integer> published, SpecialDay... days) {
    var byDate = new HashMap<LocalDate, SpecialDay>();
    for (var day : days) {
      byDate.put(day.date(), day);
    }
    return new TimeTable(byDate, new TreeMap<>(), published);
  }

  static SpecialDay day(String date, DayKind kind, @Nullable String replaces) {
    return new SpecialDay(
        LocalDate.parse(date),
        "Ngày",
        kind,
        replaces == null ? null : LocalDate.parse(replaces),
        "");
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
  }
}
