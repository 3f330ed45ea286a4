package vn.lienthong.casework.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines inside the office: handing over, notices, steps. */
class DeskTests {
  private static final Oracle OFFICE = new Oracle(Days.ofFile(), Hours.OFFICE);
  private static final Oracle SATURDAYS =
      new Oracle(Days.ofFile(), Hours.officeAndSaturday("07:30-11:30"));

  @ParameterizedTest
  @CsvSource({
    "2026-03-06T06:00, 2026-03-06T17:00",
    "2026-03-06T12:00, 2026-03-06T17:00",
    "2026-03-06T15:00, 2026-03-06T17:00",
    "2026-03-06T15:01, 2026-03-09T07:30",
    "2026-03-07T09:00, 2026-03-09T07:30",
    "2020-01-22T15:01, 2020-01-30T07:30",
    "2026-01-10T14:00, 2026-01-10T17:00"
  })
  void paperIsHandedOverTheSameDayOrFirstThingTheNext(LocalDateTime received, LocalDateTime until) {
    assertThat(OFFICE.handOverPaper(received)).isEqualTo(until);
    assertThat(OFFICE.handOverElectronic(received)).isEqualTo(received);
  }

  /** On a half day 15:00 is after the end: no deadline lies before the reception. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-07T09:00, 2026-03-07T11:30",
    "2026-03-07T11:29, 2026-03-07T11:30",
    "2026-03-07T11:30, 2026-03-09T07:30",
    "2026-03-07T14:00, 2026-03-09T07:30",
    "2026-03-06T15:01, 2026-03-07T07:30"
  })
  void onAHalfDayTheMorningIsAll(LocalDateTime received, LocalDateTime until) {
    assertThat(SATURDAYS.handOverPaper(received)).isEqualTo(until);
  }

  /** Case C3: twelve working hours from Friday 15:00. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-06T15:00, Còn 1 ngày 4 giờ",
    "2026-03-07T10:00, Còn 1 ngày 2 giờ",
    "2026-03-10T08:30, Còn 0 ngày 1 giờ",
    "2026-03-10T08:31, Còn 0 ngày 0 giờ",
    "2026-03-10T09:30, Còn 0 ngày 0 giờ",
    "2026-03-10T09:31, Quá 0 ngày 0 giờ",
    "2026-03-11T09:29, Quá 0 ngày 7 giờ",
    "2026-03-11T09:30, Quá 1 ngày 0 giờ",
    "2026-03-16T09:30, Quá 4 ngày 0 giờ"
  })
  void aStepSaysWhatIsLeftInDaysAndHoursOfTheUnit(LocalDateTime now, String text) {
    var due = OFFICE.stepDue(15, LocalDateTime.of(2026, 3, 6, 15, 0));
    assertThat(due).isEqualTo(LocalDateTime.of(2026, 3, 10, 9, 30));
    assertThat(OFFICE.left(due, now).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:00, 2026-03-05T23:59, false",
    "2026-03-02T09:00, 2026-03-06T00:00, false",
    "2026-03-02T09:00, 2026-03-06T00:01, true",
    "2026-03-05T09:00, 2026-03-10T17:00, false",
    "2026-03-07T09:00, 2026-03-11T17:00, false",
    "2020-01-21T09:00, 2020-01-31T17:00, false",
    "2020-01-21T09:00, 2020-02-01T08:00, true"
  })
  void aSupplementIsAskedForWithinThreeWorkingDays(
      LocalDateTime reception, LocalDateTime asked, boolean late) {
    assertThat(OFFICE.noticeTooLate(reception, asked)).isEqualTo(late);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-06T17:00, false",
    "2026-03-07T00:00, false",
    "2026-03-07T09:00, true",
    "2026-03-09T08:00, true"
  })
  void anExtensionIsAnnouncedTheWorkingDayBefore(LocalDateTime announced, boolean late) {
    var monday = LocalDate.of(2026, 3, 9);
    var due = new Due(monday, true, monday.atTime(17, 0));
    assertThat(OFFICE.extensionTooLate(due, announced)).isEqualTo(late);
  }

  @Test
  void aUnitThatWorksOnSaturdayHasUntilThenToAnnounceAnExtension() {
    var monday = LocalDate.of(2026, 3, 9);
    var due = new Due(monday, true, monday.atTime(17, 0));
    assertThat(SATURDAYS.extensionTooLate(due, LocalDateTime.of(2026, 3, 7, 9, 0))).isFalse();
    assertThat(SATURDAYS.extensionTooLate(due, LocalDateTime.of(2026, 3, 8, 9, 0))).isTrue();
  }
}
