package vn.lienthong.calendar.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.DefaultApplicationArguments;
import vn.lienthong.calendar.CalendarError;
import vn.lienthong.calendar.DayKind;
import vn.lienthong.calendar.Shift;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.WeeklyHours;
import vn.lienthong.calendar.domain.CalendarRecords;
import vn.lienthong.calendar.domain.DayRule;
import vn.lienthong.calendar.store.CalendarStores;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.testing.TestDatabase;

class CalendarServiceTests {
  private static final AgencyCode UNIT = new AgencyCode("000.00.00.H46");
  private static final Caller ADMINISTRATOR =
      new Caller(Caller.Kind.PERSON, "p1", "Quản trị", null, "administrator", "");

  private final List<NewEntry> entries = new ArrayList<>();
  private final Journal journal =
      new Journal() {
        @Override
        public UUID append(NewEntry entry) {
          entries.add(entry);
          return Ids.next();
        }

        @Override
        public UUID appendNow(NewEntry entry) {
          return append(entry);
        }
      };
  private final CalendarRecords records =
      CalendarStores.records(TestDatabase.create().dataSource());
  private final CalendarService calendars = new CalendarService(records, clock("2020-02-12"));
  private final CalendarEditingService editing = editing((caller, right) -> true);

  @BeforeEach
  void load() {
    var loader = new StateCalendar(records, journal, clock("2020-02-12"));
    loader.run(new DefaultApplicationArguments());
    loader.run(new DefaultApplicationArguments());
  }

  @ParameterizedTest
  @CsvSource({
    "2020, 10",
    "2021, 11",
    "2022, 11",
    "2023, 11",
    "2024, 12",
    "2025, 12",
    "2026, 14",
    "2027, 12"
  })
  void everyYearHasItsWeekdaysOff(int year, int off) {
    var weekdaysOff =
        records.year(year).days().stream()
            .filter(day -> day.kind() != DayKind.SWAPPED_ON)
            .filter(day -> day.date().getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue());

    assertThat(weekdaysOff).hasSize(off);
    assertThat(DayRule.balanced(year, records.facts().days().values())).isTrue();
  }

  @Test
  void theTableHasAllItsRowsAndIsLoadedOnce() {
    assertThat(records.facts().days()).hasSize(118);
    assertThat(records.facts().publishedOn()).hasSize(7).doesNotContainKey(2027);
    assertThat(records.facts().days().values().stream().filter(day -> !day.confirmed()))
        .hasSize(48);
    assertThat(entries).hasSize(1);
    assertThat(records.facts().hours()).hasSize(1);
  }

  @Test
  void everySwappedDayObeysTheRules() {
    assertThat(records.facts().days().values())
        .allMatch(day -> DayRule.broken(day, WeeklyHours.OFFICE).isEmpty());
  }

  @Test
  void aYearCountsAsPublishedFromItsDayOn() {
    var due = calendars.national().plusWorkingDays(LocalDate.of(2020, 12, 31), 2);

    assertThat(due.day()).isEqualTo(LocalDate.of(2021, 1, 5));
    assertThat(due.unpublishedYears()).containsExactly(2021);
    assertThat(
            new CalendarService(records, clock("2021-01-01"))
                .national()
                .plusWorkingDays(LocalDate.of(2020, 12, 31), 2)
                .certain())
        .isTrue();
  }

  @Test
  void aUnitHasItsOwnHoursFromTheirDayOn() {
    var seven = WeeklyHours.everyWeekday(new Shift(LocalTime.of(7, 0), LocalTime.of(12, 0)));
    editing.setHours(UNIT, LocalDate.of(2020, 3, 2), seven, "mùa hè", ADMINISTRATOR);

    assertThat(opens(calendars.of(UNIT).day(LocalDate.of(2020, 2, 28)).shifts()))
        .isEqualTo("07:30");
    assertThat(opens(calendars.of(UNIT).day(LocalDate.of(2020, 3, 2)).shifts())).isEqualTo("07:00");
    assertThat(calendars.of(UNIT).standardDay(LocalDate.of(2020, 3, 2)))
        .isEqualTo(Duration.ofHours(5));
    assertThat(opens(calendars.national().day(LocalDate.of(2020, 3, 2)).shifts()))
        .isEqualTo("07:30");
    assertThat(records.facts().hours()).hasSize(2);
  }

  @Test
  void aChangeIsSeenAtOnceAndJournaledWithItsReason() {
    var date = LocalDate.of(2020, 2, 13);
    assertThat(calendars.national().isWorkingDay(date)).isTrue();

    editing.setDay(day(date, DayKind.HOLIDAY), "quốc tang", ADMINISTRATOR);
    assertThat(calendars.national().isWorkingDay(date)).isFalse();
    editing.removeDay(date, "nhập nhầm", ADMINISTRATOR);
    assertThat(calendars.national().isWorkingDay(date)).isTrue();

    assertThat(entries)
        .extracting(entry -> entry.type().type() + entry.payload())
        .contains(
            "calendar.day-set" + Map.of("reason", "quốc tang"),
            "calendar.day-removed" + Map.of("reason", "nhập nhầm"));
  }

  @Test
  void aYearIsPublishedWithItsDecisionAndOnlyInBalance() {
    editing.setDay(day(LocalDate.of(2027, 5, 5), DayKind.SWAPPED_OFF), "nghỉ", ADMINISTRATOR);
    refused(CalendarError.SWAPS_UNBALANCED, () -> publish("1/VPCP"));
    editing.setDay(day(LocalDate.of(2027, 5, 8), DayKind.SWAPPED_ON), "làm bù", ADMINISTRATOR);
    refused(CalendarError.DECISION_MISSING, () -> publish(" "));
    publish("1/VPCP");

    assertThat(records.year(2027).decision()).isEqualTo("1/VPCP");
    assertThat(calendars.national().day(LocalDate.of(2027, 5, 8)).published()).isTrue();
    assertThat(calendars.national().isWorkingDay(LocalDate.of(2027, 5, 8))).isTrue();
  }

  @Test
  void foolishChangesAreRefused() {
    var monday = LocalDate.of(2020, 2, 17);
    refused(CalendarError.NOT_A_DAY_OF_REST, () -> set(day(monday, DayKind.SWAPPED_ON), "x"));
    refused(
        CalendarError.NOT_A_WORKING_WEEKDAY,
        () -> set(day(monday.minusDays(1), DayKind.SWAPPED_OFF), "x"));
    refused(CalendarError.REASON_MISSING, () -> set(day(monday, DayKind.HOLIDAY), " "));
    refused(CalendarError.DAY_UNKNOWN, () -> editing.removeDay(monday, "x", ADMINISTRATOR));
    var denied = editing((caller, right) -> false);
    assertThatThrownBy(() -> denied.removeDay(monday, "x", ADMINISTRATOR))
        .isInstanceOf(RuleViolated.class)
        .hasMessageContaining("SH-0001");
  }

  private CalendarEditingService editing(Rights rights) {
    AgencyCode.Lookup agencies = (code, on) -> Optional.of(code);
    return new CalendarEditingService(records, agencies, rights, journal, clock("2020-02-12"));
  }

  private void set(SpecialDay day, String reason) {
    editing.setDay(day, reason, ADMINISTRATOR);
  }

  private void publish(String decision) {
    editing.publish(2027, LocalDate.of(2020, 2, 12), decision, "công bố", ADMINISTRATOR);
  }

  private static SpecialDay day(LocalDate date, DayKind kind) {
    return new SpecialDay(date, "Ngày", kind, null, "");
  }

  private static String opens(List<Shift> shifts) {
    return shifts.get(0).opens().toString();
  }

  private static void refused(CalendarError error, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            RuleViolated.class, broken -> assertThat(broken.error()).isEqualTo(error));
  }

  private static BusinessClock clock(String day) {
    var now = LocalDate.parse(day).atTime(2, 0).toInstant(ZoneOffset.UTC);
    return new BusinessClock(Clock.fixed(now, ZoneOffset.UTC));
  }
}
