package vn.lienthong.procedures.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.TimeLimit;

/**
 * Working time of limits, to compare them before any dossier runs: a working day has eight hours
 * (Labour Code 2019, article 105). The dates of a dossier never follow from it.
 */
public final class WorkingTime {
  private static final BigDecimal HOURS_OF_DAY = BigDecimal.valueOf(8);
  private static final BigDecimal HOURS_OF_HALF_DAY = BigDecimal.valueOf(4);
  private static final BigDecimal LONGEST_MONTH = BigDecimal.valueOf(31);
  private static final BigDecimal WEEK = BigDecimal.valueOf(7);

  private WorkingTime() {}

  /** The limits of the steps together; empty when no step has one. */
  public static Optional<TimeLimit> sum(InternalProcess process) {
    return process.steps().stream()
        .flatMap(step -> Optional.ofNullable(step.limit()).stream())
        .map(WorkingTime::hours)
        .reduce(BigDecimal::add)
        .map(WorkingTime::limit);
  }

  /** Whether one limit leaves more working time than the other. */
  public static boolean longer(TimeLimit one, TimeLimit other) {
    return hours(one).compareTo(hours(other)) > 0;
  }

  /**
   * The working time that a limit leaves at most, whatever day it begins on; empty when it has no
   * unit.
   */
  public static Optional<TimeLimit> most(@Nullable TimeLimit limit) {
    return limit == null || limit.unit() == null
        ? Optional.empty()
        : Optional.of(limit(hours(limit)));
  }

  private static BigDecimal hours(TimeLimit limit) {
    var amount = limit.amount();
    var unit = limit.unit();
    if (unit == LimitUnit.HOUR || unit == LimitUnit.WORKING_HOUR) {
      return amount;
    }
    return HOURS_OF_DAY.multiply(
        unit == LimitUnit.DAY
            ? days(amount)
            : unit == LimitUnit.MONTH ? days(amount.multiply(LONGEST_MONTH)) : amount);
  }

  /** Less the Saturdays and Sundays; a last day that is one of them rolls on to Monday. */
  private static BigDecimal days(BigDecimal ofCalendar) {
    return ofCalendar
        .subtract(ofCalendar.divideToIntegralValue(WEEK))
        .subtract(ofCalendar.subtract(BigDecimal.ONE).divideToIntegralValue(WEEK));
  }

  /** In days where half ones are enough, else in hours. */
  private static TimeLimit limit(BigDecimal hours) {
    return hours.remainder(HOURS_OF_HALF_DAY).signum() == 0
        ? new TimeLimit(plain(hours.divide(HOURS_OF_DAY)), LimitUnit.WORKING_DAY)
        : new TimeLimit(plain(hours), LimitUnit.WORKING_HOUR);
  }

  private static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
