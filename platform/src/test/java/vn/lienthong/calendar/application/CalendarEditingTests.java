package vn.lienthong.calendar.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.calendar.CalendarEditing;
import vn.lienthong.calendar.CalendarError;
import vn.lienthong.calendar.CalendarRight;
import vn.lienthong.calendar.DayKind;
import vn.lienthong.calendar.Shift;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.UnitHours;
import vn.lienthong.calendar.WeeklyHours;
import vn.lienthong.calendar.domain.CalendarRecords;
import vn.lienthong.calendar.store.CalendarStores;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.testing.TestDatabase;

/** What administrators change, what is refused, and what stays behind of both. */
class CalendarEditingTests {
  private static final Caller ADMINISTRATOR =
      new Caller(Caller.Kind.PERSON, "p1", "Quản trị", null, "administrator", "");
  private static final Caller OF_THE_AGENCY =
      new Caller(
          Caller.Kind.PERSON,
          "p2",
          "Quản trị",
          new AgencyCode("000.00.00.H46"),
          "administrator",
          "");
  private static final AgencyCode UNIT = new AgencyCode("000.00.00.H46");
  private static final AgencyCode SHORT = new AgencyCode("H46");
  private static final LocalDate FRIDAY = LocalDate.of(2027, 4, 30);
  private static final LocalDate SATURDAY = LocalDate.of(2027, 5, 8);

  private final DataSource source = TestDatabase.create().dataSource();
  private final CalendarRecords records = CalendarStores.records(source);
  private final RecordingJournal journal = new RecordingJournal();
  private final BusinessClock clock =
      new BusinessClock(
          Clock.fixed(
              LocalDate.of(2027, 1, 4).atStartOfDay(BusinessClock.ZONE).toInstant(),
              BusinessClock.ZONE));
  private boolean allowed = true;
  private @Nullable CalendarRight only;

  @Test
  void aDayIsReplacedByTheNextWordOnIt() {
    run(e -> e.setDay(day(FRIDAY, DayKind.HOLIDAY, null), "luật", ADMINISTRATOR));
    run(e -> e.setDay(day(FRIDAY, DayKind.SWAPPED_OFF, null), "hoán đổi", ADMINISTRATOR));

    assertThat(records.year(2027).days()).containsExactly(day(FRIDAY, DayKind.SWAPPED_OFF, null));
  }

  @Test
  void namesAndReasonsAreKeptComposed() {
    var decomposed = new SpecialDay(FRIDAY, " Te\u0302\u0301t ", DayKind.HOLIDAY, null, " luật ");
    run(e -> e.setDay(decomposed, " lu\u00e2\u0323t ", ADMINISTRATOR));

    assertThat(records.year(2027).days().get(0).name()).isEqualTo("Tết");
    assertThat(records.year(2027).days().get(0).source()).isEqualTo("luật");
    assertThat(journal.entries().get(0).payload()).isEqualTo(Map.of("reason", "luật"));
  }

  @Test
  void everyEditIsJournaledWithItsFacts() {
    run(e -> e.setDay(day(FRIDAY, DayKind.SWAPPED_OFF, null), "a", ADMINISTRATOR));
    run(e -> e.setDay(day(SATURDAY, DayKind.SWAPPED_ON, FRIDAY), "b", ADMINISTRATOR));
    run(e -> e.publish(2027, LocalDate.of(2027, 1, 15), " 9/VPCP ", "c", ADMINISTRATOR));
    run(e -> e.setHours(UNIT, FRIDAY, WeeklyHours.OFFICE, "d", ADMINISTRATOR));
    run(e -> e.setHours(null, FRIDAY, WeeklyHours.OFFICE, "e", ADMINISTRATOR));
    run(e -> e.removeDay(FRIDAY, "f", ADMINISTRATOR));

    assertThat(journal.entries())
        .extracting(entry -> entry.type().type(), NewEntry::subject, NewEntry::facts)
        .containsExactly(
            tuple("calendar.day-set", "2027-04-30", Map.of("kind", "SWAPPED_OFF", "replaces", "")),
            tuple(
                "calendar.day-set",
                "2027-05-08",
                Map.of("kind", "SWAPPED_ON", "replaces", "2027-04-30")),
            tuple(
                "calendar.year-published",
                "2027",
                Map.of("on", "2027-01-15", "decision", "9/VPCP")),
            tuple("calendar.hours-set", "000.00.00.H46", Map.of("from", "2027-04-30")),
            tuple("calendar.hours-set", "all", Map.of("from", "2027-04-30")),
            tuple("calendar.day-removed", "2027-04-30", Map.of()));
    assertThat(journal.entries())
        .extracting(entry -> Objects.requireNonNull(entry.payload().get("reason")))
        .containsExactly("a", "b", "c", "d", "e", "f");
    assertThat(journal.entries()).allMatch(entry -> entry.by().equals(ADMINISTRATOR));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2027-04-30, '', HOLIDAY, -, x, NAME_MISSING",
        "2027-04-30, A, HOLIDAY, -, '', REASON_MISSING",
        "2027-05-08, A, SWAPPED_OFF, -, x, NOT_A_WORKING_WEEKDAY",
        "2027-05-08, A, SWAPPED_ON, 2027-05-09, x, NOT_A_WORKING_WEEKDAY",
        "2027-04-30, A, SWAPPED_ON, -, x, NOT_A_DAY_OF_REST"
      })
  void aRefusedDayLeavesNothingBehind(
      LocalDate date,
      String name,
      DayKind kind,
      @Nullable LocalDate replaces,
      String reason,
      CalendarError error) {
    long before = records.version();

    refused(
        error,
        e -> e.setDay(new SpecialDay(date, name, kind, replaces, ""), reason, ADMINISTRATOR));

    assertThat(records.year(2027).days()).isEmpty();
    assertThat(records.version()).isEqualTo(before);
    assertThat(journal.entries()).isEmpty();
  }

  @Test
  void aDayThatIsNotThereCannotBeRemoved() {
    refused(CalendarError.DAY_UNKNOWN, e -> e.removeDay(FRIDAY, "x", ADMINISTRATOR));
    refused(CalendarError.REASON_MISSING, e -> e.removeDay(FRIDAY, " ", ADMINISTRATOR));
  }

  @Test
  void aYearOutOfBalanceOrWithoutDecisionStaysUnpublished() {
    run(e -> e.setDay(day(FRIDAY, DayKind.SWAPPED_OFF, null), "x", ADMINISTRATOR));

    refused(CalendarError.SWAPS_UNBALANCED, e -> publish(e, "9/VPCP", "x"));
    refused(CalendarError.DECISION_MISSING, e -> publish(e, " ", "x"));
    refused(CalendarError.REASON_MISSING, e -> publish(e, "9/VPCP", ""));
    assertThat(records.year(2027).publishedOn()).isNull();

    run(e -> e.setDay(day(SATURDAY, DayKind.SWAPPED_ON, FRIDAY), "x", ADMINISTRATOR));
    run(e -> publish(e, "9/VPCP", "x"));
    assertThat(records.year(2027).publishedOn()).isEqualTo(LocalDate.of(2027, 1, 4));
  }

  /** 31/12/2027 is a Friday, 08/01/2028 a Saturday; 03/01/2028 a Monday, 25/12/2027 a Saturday. */
  @ParameterizedTest
  @CsvSource({"2027-12-31, 2028-01-08", "2028-01-03, 2027-12-25"})
  void aDaySwappedAcrossNewYearLetsBothYearsBePublished(LocalDate off, LocalDate worked) {
    run(e -> e.setDay(day(off, DayKind.SWAPPED_OFF, null), "x", ADMINISTRATOR));
    refused(CalendarError.SWAPS_UNBALANCED, e -> publish(e, off.getYear()));
    run(e -> e.setDay(day(worked, DayKind.SWAPPED_ON, off), "x", ADMINISTRATOR));

    run(e -> publish(e, 2028));
    run(e -> publish(e, 2027));

    assertThat(records.year(2027).publishedOn()).isNotNull();
    assertThat(records.year(2028).publishedOn()).isNotNull();
  }

  @Test
  void aDayWorkedForADayOfAnotherYearThatIsNotOffLetsNeitherYearBePublished() {
    var worked = LocalDate.of(2028, 1, 8);
    var replaced = LocalDate.of(2027, 12, 31);
    run(e -> e.setDay(day(worked, DayKind.SWAPPED_ON, replaced), "x", ADMINISTRATOR));

    refused(CalendarError.SWAPS_UNBALANCED, e -> publish(e, 2027));
    refused(CalendarError.SWAPS_UNBALANCED, e -> publish(e, 2028));
    run(e -> publish(e, 2029));
  }

  @Test
  void hoursOfADayAreReplacedAsAWholeWeek() {
    var mornings = WeeklyHours.everyWeekday(new Shift(LocalTime.of(7, 0), LocalTime.of(11, 0)));
    run(e -> e.setHours(UNIT, FRIDAY, WeeklyHours.OFFICE, "x", ADMINISTRATOR));
    run(e -> e.setHours(UNIT, FRIDAY, mornings, "x", ADMINISTRATOR));
    run(e -> e.setHours(null, FRIDAY, WeeklyHours.OFFICE, "x", ADMINISTRATOR));

    assertThat(records.facts().hours())
        .containsExactly(
            new UnitHours(null, FRIDAY, WeeklyHours.OFFICE), new UnitHours(UNIT, FRIDAY, mornings));
    var unit = new CalendarService(records, clock).of(UNIT);
    assertThat(unit.day(FRIDAY).shifts()).isEqualTo(mornings.on(DayOfWeek.FRIDAY));
  }

  @Test
  void hoursGivenUnderAnyCodeOfAnAgencyHoldForIt() {
    var mornings = WeeklyHours.everyWeekday(new Shift(LocalTime.of(7, 0), LocalTime.of(11, 0)));
    run(e -> e.setHours(SHORT, FRIDAY, mornings, "x", ADMINISTRATOR));

    assertThat(new CalendarService(records, clock).of(UNIT).day(FRIDAY).shifts())
        .isEqualTo(mornings.on(DayOfWeek.FRIDAY));
    assertThat(journal.entries().get(0).subject()).isEqualTo(UNIT.value());
  }

  @Test
  void hoursOfACodeThatNoAgencyHasOnTheirFirstDayAreRefused() {
    var unknown = new AgencyCode("H99");
    var later = LocalDate.of(2028, 1, 3);

    refused(
        CalendarError.UNIT_UNKNOWN,
        e -> e.setHours(unknown, FRIDAY, WeeklyHours.OFFICE, "x", ADMINISTRATOR));
    refused(
        CalendarError.UNIT_UNKNOWN,
        e -> e.setHours(SHORT, later, WeeklyHours.OFFICE, "x", ADMINISTRATOR));
    assertThat(records.facts().hours()).isEmpty();
    assertThat(journal.entries()).isEmpty();
  }

  @Test
  void withoutTheRightNothingIsChanged() {
    allowed = false;

    for (var edit :
        List.<Consumer<CalendarEditing>>of(
            e -> e.setDay(day(FRIDAY, DayKind.HOLIDAY, null), "", ADMINISTRATOR),
            e -> e.removeDay(FRIDAY, "x", ADMINISTRATOR),
            e -> publish(e, "9/VPCP", "x"),
            e -> e.setHours(null, FRIDAY, WeeklyHours.OFFICE, "x", ADMINISTRATOR))) {
      refused(SharedError.FORBIDDEN, edit);
    }
    assertThat(journal.entries()).isEmpty();
    assertThat(records.version()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"H46", "000.00.00.H46", "000.00.01.H46"})
  void anAdministratorOfAnAgencySetsItsHoursAndThoseOfUnitsBelow(String unit) {
    only = CalendarRight.EDIT_OWN_HOURS;
    run(e -> e.setHours(new AgencyCode(unit), FRIDAY, WeeklyHours.OFFICE, "hè", OF_THE_AGENCY));

    assertThat(journal.entries()).extracting(NewEntry::by).containsExactly(OF_THE_AGENCY);
    assertThat(records.facts().hours()).hasSize(1);
  }

  /** The last two left the agency on 01/01/2027, or come to it on 01/05/2027. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, 2027-04-30",
        "000.00.00.H17, 2027-04-30",
        "000.00.07.H46, 2026-12-31",
        "000.00.08.H46, 2027-05-03"
      })
  void hoursOfEverybodyAndOfForeignUnitsAreNotTheirs(@Nullable String unit, LocalDate from) {
    only = CalendarRight.EDIT_OWN_HOURS;
    var code = unit == null ? null : new AgencyCode(unit);

    refused(
        CalendarError.NOT_YOUR_UNIT,
        e -> e.setHours(code, from, WeeklyHours.OFFICE, "x", OF_THE_AGENCY));
    refused(
        CalendarError.NOT_YOUR_UNIT,
        e -> e.setHours(UNIT, from, WeeklyHours.OFFICE, "x", ADMINISTRATOR));
    assertThat(records.facts().hours()).isEmpty();
    assertThat(journal.entries()).isEmpty();
  }

  @Test
  void daysAndYearsOfEverybodyStayWithTheAdministratorsOfTheNode() {
    only = CalendarRight.EDIT_OWN_HOURS;

    refused(
        SharedError.FORBIDDEN,
        e -> e.setDay(day(FRIDAY, DayKind.HOLIDAY, null), "x", OF_THE_AGENCY));
    refused(SharedError.FORBIDDEN, e -> e.removeDay(FRIDAY, "x", OF_THE_AGENCY));
    refused(SharedError.FORBIDDEN, e -> e.publish(2027, FRIDAY, "9/VPCP", "x", OF_THE_AGENCY));
  }

  @Test
  void anotherProcessIsHeardAtTheNextPieceOfWork() {
    var elsewhere = new CalendarService(CalendarStores.records(source), clock);
    var taken = elsewhere.national();
    assertThat(taken.isWorkingDay(FRIDAY)).isTrue();

    run(e -> e.setDay(day(FRIDAY, DayKind.HOLIDAY, null), "x", ADMINISTRATOR));

    assertThat(elsewhere.national().isWorkingDay(FRIDAY)).isFalse();
    assertThat(taken.isWorkingDay(FRIDAY)).isTrue();
  }

  private static void publish(CalendarEditing editing, int year) {
    editing.publish(year, LocalDate.of(2027, 1, 4), "9/VPCP", "x", ADMINISTRATOR);
  }

  private static void publish(CalendarEditing editing, String decision, String reason) {
    editing.publish(2027, LocalDate.of(2027, 1, 4), decision, reason, ADMINISTRATOR);
  }

  private static SpecialDay day(LocalDate date, DayKind kind, @Nullable LocalDate replaces) {
    return new SpecialDay(date, "Ngày", kind, replaces, "");
  }

  private void run(Consumer<CalendarEditing> edit) {
    var editing =
        new CalendarEditingService(
            records,
            new SmallDirectory(),
            (caller, right) -> allowed && (only == null || only == right),
            journal,
            clock);
    new TransactionTemplate(new DataSourceTransactionManager(source))
        .executeWithoutResult(status -> edit.accept(editing));
  }

  /**
   * An agency, which has its short code until the end of 2027, with a unit of always, one that left
   * at the end of 2026 and one that comes in May 2027; and an agency beside it.
   */
  private static final class SmallDirectory implements AgencyCode.Lookup {
    private static final Set<String> KNOWN =
        Set.of("000.00.00.H17", "000.00.01.H46", "000.00.07.H46", "000.00.08.H46");

    @Override
    public Optional<AgencyCode> mainCode(AgencyCode code, LocalDate on) {
      if (code.equals(UNIT) || (code.equals(SHORT) && on.getYear() < 2028)) {
        return Optional.of(UNIT);
      }
      return KNOWN.contains(code.value()) ? Optional.of(code) : Optional.empty();
    }

    @Override
    public boolean within(AgencyCode unit, AgencyCode agency, LocalDate on) {
      return AgencyCode.Lookup.super.within(unit, agency, on)
          || switch (unit.value()) {
            case "000.00.01.H46" -> true;
            case "000.00.07.H46" -> on.getYear() < 2027;
            case "000.00.08.H46" -> !on.isBefore(LocalDate.of(2027, 5, 1));
            default -> false;
          };
    }
  }

  private void refused(ErrorCode error, Consumer<CalendarEditing> edit) {
    assertThatThrownBy(() -> run(edit))
        .isInstanceOfSatisfying(
            RuleViolated.class, broken -> assertThat(broken.error()).isEqualTo(error));
  }
}
