package vn.lienthong.procedures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.procedures.ProcessFixture.aProcess;
import static vn.lienthong.procedures.ProcessFixture.days;
import static vn.lienthong.procedures.ProcessFixture.hours;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.StepRole;
import vn.lienthong.procedures.TimeLimit;

class WorkingTimeTests {
  @ParameterizedTest
  @CsvSource({
    "7, WORKING_DAY, 7, WORKING_DAY",
    "0.5, WORKING_DAY, 0.5, WORKING_DAY",
    "8, WORKING_HOUR, 1, WORKING_DAY",
    "12, WORKING_HOUR, 1.5, WORKING_DAY",
    "3, WORKING_HOUR, 3, WORKING_HOUR",
    "80, HOUR, 10, WORKING_DAY",
    "5, DAY, 5, WORKING_DAY",
    "7, DAY, 6, WORKING_DAY",
    "15, DAY, 11, WORKING_DAY",
    "20, DAY, 16, WORKING_DAY",
    "1, MONTH, 23, WORKING_DAY"
  })
  void aLimitLeavesAtMostThatMuchWorkingTime(
      BigDecimal amount, LimitUnit unit, BigDecimal most, LimitUnit in) {
    assertThat(WorkingTime.most(new TimeLimit(amount, unit))).contains(new TimeLimit(most, in));
  }

  /** Counted on the calendar: the day of the event is none, the last day rolls on to Monday. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 6, 7, 8, 13, 14, 15, 20, 30, 60})
  void noMoreWorkingDaysThanThatLieInDaysOfTheCalendar(int days) {
    long most = 0;
    for (int begin = 0; begin < 7; begin++) {
      var accepted = LocalDate.of(2020, 6, 1).plusDays(begin);
      var last = accepted.plusDays(days);
      while (rest(last)) {
        last = last.plusDays(1);
      }
      long working =
          accepted.plusDays(1).datesUntil(last.plusDays(1)).filter(day -> !rest(day)).count();
      most = Math.max(most, working);
    }
    assertThat(WorkingTime.most(TimeLimit.of(days, LimitUnit.DAY)).orElseThrow().amount())
        .isEqualByComparingTo(BigDecimal.valueOf(most));
  }

  private static boolean rest(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  @Test
  void nothingFollowsFromALimitWithoutAUnit() {
    assertThat(WorkingTime.most(null)).isEmpty();
    assertThat(WorkingTime.most(new TimeLimit(BigDecimal.ONE, null))).isEmpty();
  }

  @Test
  void stepsAreAddedUpInDaysOrInHours() {
    var process =
        aProcess("1.004222")
            .step("Thẩm định", StepRole.OFFICER, days("1.5"))
            .step("Kiểm tra", StepRole.HEAD, null)
            .step("Ký duyệt", StepRole.LEADER, hours(4));

    assertThat(WorkingTime.sum(process.build())).contains(days("2"));
    assertThat(WorkingTime.sum(process.step("Đóng dấu", StepRole.REGISTRY, hours(1)).build()))
        .contains(hours(17));
    assertThat(WorkingTime.sum(aProcess("1.004222").step("Ký", StepRole.LEADER, null).build()))
        .isEmpty();
    assertThat(
            WorkingTime.sum(aProcess("1.004222").step("A", StepRole.HEAD, days("10")).build())
                .orElseThrow()
                .amount()
                .toPlainString())
        .isEqualTo("10");
  }

  @ParameterizedTest
  @CsvSource({"8, 1, false", "9, 1, true", "4, 0.5, false", "5, 0.5, true"})
  void hoursAndDaysAreCompared(int hours, String days, boolean longer) {
    assertThat(WorkingTime.longer(hours(hours), days(days))).isEqualTo(longer);
  }
}
