package vn.lienthong.casework.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of the Civil Code, articles 147 and 148, on days that were in the calendar. */
class DueTests {
  private static final Oracle OFFICE = new Oracle(Days.ofFile(), Hours.OFFICE);
  private static final Oracle SATURDAYS =
      new Oracle(Days.ofFile(), Hours.officeAndSaturday("07:30-11:30"));

  /** Vectors of the law, and Tết 2020, 30/4 of 2024 and 2025, New Year's Eve. */
  @ParameterizedTest
  @CsvSource({
    "2026-04-24T10:00, 5, WORKING_DAY, 2026-05-06",
    "2025-12-31T09:00, 3, WORKING_DAY, 2026-01-07",
    "2025-12-31T09:00, 8, WORKING_DAY, 2026-01-13",
    "2026-02-12T14:00, 3, WORKING_DAY, 2026-02-24",
    "2026-04-25T09:00, 1, WORKING_DAY, 2026-04-28",
    "2026-04-21T08:00, 10, DAY, 2026-05-04",
    "2026-07-10T16:59, 15, DAY, 2026-07-27",
    "2020-01-22T10:00, 1, WORKING_DAY, 2020-01-30",
    "2020-01-20T10:00, 5, WORKING_DAY, 2020-02-03",
    "2020-01-20T10:00, 3, DAY, 2020-01-30",
    "2020-01-31T10:00, 3, WORKING_DAY, 2020-02-05",
    "2024-04-26T10:00, 1, WORKING_DAY, 2024-05-02",
    "2024-05-02T10:00, 2, WORKING_DAY, 2024-05-04",
    "2025-04-25T10:00, 1, WORKING_DAY, 2025-04-26",
    "2026-01-08T10:00, 2, WORKING_DAY, 2026-01-10",
    "2026-12-31T23:59, 1, DAY, 2027-01-04"
  })
  void aLimitInDaysEndsOnAWorkingDayAtMidnight(
      LocalDateTime from, int amount, Limit.Unit unit, LocalDate last) {
    var due = OFFICE.due(Limit.of(amount, unit), from);
    assertThat(due).isEqualTo(new Due(last, true, last.atTime(17, 0)));
    assertThat(due.moment()).isEqualTo(last.plusDays(1).atStartOfDay());
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-31T10:00, 1, 2020-03-02",
    "2021-01-31T10:00, 1, 2021-03-01",
    "2024-01-31T10:00, 1, 2024-02-29",
    "2023-01-31T10:00, 1, 2023-02-28",
    "2020-02-29T10:00, 12, 2021-03-01",
    "2025-12-31T10:00, 2, 2026-03-02",
    "2026-05-31T10:00, 1, 2026-06-30",
    "2026-06-30T10:00, 1, 2026-07-30"
  })
  void aMonthEndsOnTheSameDayOrTheLastOne(LocalDateTime from, int months, LocalDate last) {
    assertThat(OFFICE.due(Limit.of(months, Limit.Unit.MONTH), from).day()).isEqualTo(last);
  }

  /** Cases C3, C4 and C5. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-06T15:00, 15, WORKING_DAY, 2026-03-10T09:30",
    "2026-03-02T06:00, 40, WORKING_HOUR, 2026-03-02T11:30",
    "2026-03-02T12:15, 40, WORKING_HOUR, 2026-03-02T17:00",
    "2026-03-02T18:30, 40, WORKING_HOUR, 2026-03-03T11:30",
    "2026-03-01T10:00, 40, WORKING_HOUR, 2026-03-02T11:30",
    "2025-12-31T23:59, 40, WORKING_HOUR, 2026-01-05T11:30",
    "2026-01-09T17:00, 1, WORKING_HOUR, 2026-01-10T07:36",
    "2026-03-02T11:30, 1, WORKING_HOUR, 2026-03-02T13:06",
    "2026-03-02T11:29, 1, WORKING_HOUR, 2026-03-02T13:05",
    "2026-03-06T16:00, 10, WORKING_HOUR, 2026-03-06T17:00",
    "2020-01-22T16:30, 5, WORKING_DAY, 2020-01-30T11:00",
    "2026-03-02T07:30, 1, WORKING_DAY, 2026-03-02T08:18"
  })
  void workingTimeIsCountedFromTheNextWorkingMinute(
      LocalDateTime from, int tenths, Limit.Unit unit, LocalDateTime due) {
    assertThat(OFFICE.due(Limit.tenths(tenths, unit), from))
        .isEqualTo(new Due(due.toLocalDate(), false, due));
  }

  @Test
  void oneWorkingDayIsNotTwentyFourWorkingHours() {
    var monday = LocalDateTime.of(2026, 3, 2, 9, 0);
    assertThat(OFFICE.due(Limit.of(1, Limit.Unit.WORKING_DAY), monday).day())
        .isEqualTo(LocalDate.of(2026, 3, 3));
    assertThat(OFFICE.stepDue(10, monday)).isEqualTo(LocalDateTime.of(2026, 3, 3, 9, 0));
  }

  /** Case C1. */
  @ParameterizedTest
  @CsvSource({"2026-03-06T23:50, 2026-03-09", "2026-03-07T00:10, 2026-03-09"})
  void whatIsSentBeforeMidnightIsCountedFromTheNextWorkingDay(LocalDateTime from, LocalDate first) {
    assertThat(OFFICE.due(Limit.of(1, Limit.Unit.WORKING_DAY), from).day()).isEqualTo(first);
  }

  /** Case C6; the file of the calendar begins with 2020. */
  @Test
  void theDayInLieuOfGioTo2019IsNotCounted() {
    var year = Days.ofFileAnd("2019-04-14,Giỗ Tổ,HOLIDAY,,", "2019-04-15,Nghỉ bù,HOLIDAY,,");
    var due =
        new Oracle(year, Hours.OFFICE)
            .due(Limit.of(1, Limit.Unit.WORKING_DAY), LocalDateTime.of(2019, 4, 12, 10, 0));
    assertThat(due.day()).isEqualTo(LocalDate.of(2019, 4, 16));
  }

  /** Saturday 25/4/2026 is worked in the morning; 10/1/2026 has the hours of a Friday. */
  @ParameterizedTest
  @CsvSource({
    "2026-04-24T10:00, 1, 2026-04-25T11:30",
    "2026-04-24T10:00, 2, 2026-04-28T17:00",
    "2026-01-08T10:00, 2, 2026-01-10T17:00",
    "2026-01-15T10:00, 2, 2026-01-17T11:30"
  })
  void aHalfDayIsAWorkingDayAndEndsAtNoonAtTheCounter(
      LocalDateTime from, int days, LocalDateTime appointment) {
    var due = SATURDAYS.due(Limit.of(days, Limit.Unit.WORKING_DAY), from);
    assertThat(due).isEqualTo(new Due(appointment.toLocalDate(), true, appointment));
  }

  @Test
  void aFractionOfADayGoesThroughAHalfDay() {
    var friday = LocalDateTime.of(2026, 3, 6, 15, 0);
    assertThat(SATURDAYS.due(Limit.tenths(15, Limit.Unit.WORKING_DAY), friday).appointment())
        .isEqualTo(LocalDateTime.of(2026, 3, 9, 15, 0));
  }

  @Test
  void theStandardDayIsTheLongestOfTheWeek() {
    assertThat(Hours.OFFICE.standardDay()).isEqualTo(480);
    assertThat(Hours.officeAndSaturday("07:30-11:30").standardDay()).isEqualTo(480);
    assertThat(Hours.officeAndSaturday("06:00-18:00").standardDay()).isEqualTo(720);
  }

  /** Article 148.5; the day of the end is the day of the last minute. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-05T22:00, 80, 2026-03-06, false, 2026-03-06T06:00",
    "2026-03-06T20:00, 30, 2026-03-06, false, 2026-03-06T23:00",
    "2026-03-06T20:00, 50, 2026-03-09, true, 2026-03-09T17:00",
    "2026-03-06T20:00, 40, 2026-03-06, true, 2026-03-06T17:00",
    "2026-03-08T20:00, 40, 2026-03-09, true, 2026-03-09T17:00",
    "2026-03-08T20:00, 41, 2026-03-09, false, 2026-03-09T00:06",
    "2020-01-22T16:00, 240, 2020-01-30, true, 2020-01-30T17:00"
  })
  void hoursRunFromTheMomentAndOnDaysOfRestToTheEndOfTheNextWorkingDay(
      LocalDateTime from, int tenths, LocalDate day, boolean endOfDay, LocalDateTime appointment) {
    assertThat(OFFICE.due(Limit.tenths(tenths, Limit.Unit.HOUR), from))
        .isEqualTo(new Due(day, endOfDay, appointment));
  }

  @Test
  void aLimitIsSomethingAndDaysOfTheCalendarAreWhole() {
    assertThatThrownBy(() -> Limit.of(0, Limit.Unit.WORKING_DAY))
        .hasMessageContaining("WORKING_DAY");
    assertThatThrownBy(() -> Limit.tenths(15, Limit.Unit.MONTH)).hasMessageContaining("MONTH");
    assertThatThrownBy(() -> Limit.tenths(15, Limit.Unit.DAY)).hasMessageContaining("DAY");
  }
}
