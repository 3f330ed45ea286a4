package vn.lienthong.calendar.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import vn.lienthong.calendar.DayKind;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.calendar.domain.CalendarRecords;
import vn.lienthong.calendar.store.CalendarStores;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.testing.TestDatabase;

/** The table that ships, held against the law and against calendars of the past. */
class StateCalendarTests {
  private static final RecordingJournal JOURNAL = new RecordingJournal();
  private static CalendarRecords records;
  private static WorkingCalendar calendar;

  @BeforeAll
  static void load() {
    records = CalendarStores.records(TestDatabase.create().dataSource());
    var now = new BusinessClock(Clock.fixed(Instant.parse("2026-01-05T01:00:00Z"), ZoneOffset.UTC));
    new StateCalendar(records, JOURNAL, now).run(new DefaultApplicationArguments());
    calendar = new CalendarService(records, now).national();
  }

  /** Labour Code 2019, article 112: 1/1, 30/4, 1/5, 2/9 and the day of the Hung kings. */
  @ParameterizedTest
  @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027})
  void theFixedHolidaysAreInEveryYear(int year) {
    for (var monthAndDay : List.of("01-01", "04-30", "05-01", "09-02")) {
      assertThat(calendar.isWorkingDay(LocalDate.parse(year + "-" + monthAndDay)))
          .as(year + "-" + monthAndDay)
          .isFalse();
    }
    assertThat(named(year, "Giỗ Tổ Hùng Vương (10/3 âm lịch)")).hasSize(1);
    assertThat(named(year, "Tết Nguyên đán - ")).hasSizeBetween(5, 7);
  }

  /** Article 111.3: a holiday on a day of rest gives the next working day off. */
  @ParameterizedTest
  @CsvSource({
    "2021-05-01, 2021-05-03",
    "2022-01-01, 2022-01-03",
    "2022-04-10, 2022-04-11",
    "2023-01-01, 2023-01-02",
    "2023-09-02, 2023-09-04",
    "2026-04-26, 2026-04-27",
    "2027-05-01, 2027-05-03"
  })
  void aHolidayOnADayOfRestIsMadeUpFor(LocalDate holiday, LocalDate inLieu) {
    assertThat(holiday.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(calendar.isWorkingDay(inLieu)).isFalse();
    assertThat(calendar.day(inLieu).special()).isNotNull();
  }

  /** Last working day before and first one after the lunar new year. */
  @ParameterizedTest
  @CsvSource({
    "2020-01-22, 2020-01-30",
    "2021-02-09, 2021-02-17",
    "2022-01-28, 2022-02-07",
    "2023-01-19, 2023-01-27",
    "2024-02-07, 2024-02-15",
    "2025-01-24, 2025-02-03",
    "2026-02-13, 2026-02-23"
  })
  void nobodyWorksAtTet(LocalDate last, LocalDate first) {
    assertThat(calendar.isWorkingDay(last)).isTrue();
    assertThat(calendar.plusWorkingDays(last, 1).day()).isEqualTo(first);
    for (var day = last.plusDays(1); day.isBefore(first); day = day.plusDays(1)) {
      assertThat(calendar.plusWorkingDays(day, 0).day()).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-22T16:00, 2020-01-30T10:30",
    "2020-01-25T09:00, 2020-01-30T11:30",
    "2025-01-24T15:00, 2025-02-03T09:30",
    "2025-01-29T00:00, 2025-02-03T11:30"
  })
  void fourHoursOverTetEndOnTheFirstMorning(LocalDateTime accepted, LocalDateTime due) {
    assertThat(calendar.plusWorkingTime(at(accepted), Duration.ofHours(4)).at()).isEqualTo(at(due));
  }

  /** Notices 2450/VPCP-KGVX of 2024 and 12729/VPCP-KGVX of 2025. */
  @ParameterizedTest
  @CsvSource({
    "2024-04-29, 2024-05-04",
    "2025-05-02, 2025-04-26",
    "2026-01-02, 2026-01-10",
    "2026-08-31, 2026-08-22"
  })
  void aSwappedDayIsWorkedOnItsSaturday(LocalDate off, LocalDate on) {
    assertThat(calendar.isWorkingDay(off)).isFalse();
    assertThat(on.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    assertThat(calendar.isWorkingDay(on)).isTrue();
    assertThat(calendar.day(on).special())
        .extracting(SpecialDay::kind, SpecialDay::replaces)
        .containsExactly(DayKind.SWAPPED_ON, off);
    assertThat(calendar.plusWorkingDays(on.minusDays(1), 1).day()).isEqualTo(on);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-26, 3, 2024-05-04",
    "2025-04-25, 4, 2025-05-05",
    "2025-12-31, 6, 2026-01-10"
  })
  void limitsRunThroughSwaps(LocalDate accepted, int days, LocalDate due) {
    assertThat(calendar.plusWorkingDays(accepted, days).day()).isEqualTo(due);
  }

  @Test
  void everyWorkedDayOfRestNamesADayOffOfTheSameYear() {
    var worked =
        allDays().filter(day -> day.kind() == DayKind.SWAPPED_ON).map(SpecialDay::replaces);

    assertThat(worked)
        .hasSize(4)
        .allMatch(off ->
            allDays().anyMatch(day -> day.date().equals(off) && day.kind() == DayKind.SWAPPED_OFF));
  }

  @Test
  void whatNoSourceConfirmsIsMarkedAndTheRestIsNot() {
    assertThat(named(2020, "Tết Nguyên đán - mùng 1")).noneMatch(SpecialDay::confirmed);
    assertThat(named(2023, "Tết Nguyên đán - mùng 1")).allMatch(SpecialDay::confirmed);
    assertThat(records.year(2020).source()).contains("UNVERIFIED");
    assertThat(records.year(2026).decision()).isEqualTo("12729/VPCP-KGVX");
    assertThat(records.year(2027).publishedOn()).isNull();
  }

  @Test
  void theYearToComeIsNeverSilentlyAssumed() {
    assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 12, 30), 2).certain()).isFalse();
    assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 12, 30), 1).certain()).isTrue();
  }

  @Test
  void whatWasLoadedIsJournaledOnceWithItsNumbers() {
    assertThat(JOURNAL.types()).containsExactly("calendar.state-loaded");
    assertThat(JOURNAL.entries().get(0).facts())
        .containsEntry("days", "118")
        .containsEntry("years", "7");
  }

  private static Stream<SpecialDay> allDays() {
    return records.facts().days().values().stream();
  }

  private static Stream<SpecialDay> named(int year, String start) {
    return records.year(year).days().stream().filter(day -> day.name().startsWith(start));
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(BusinessClock.ZONE).toInstant();
  }
}
