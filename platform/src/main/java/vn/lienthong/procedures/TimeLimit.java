package vn.lienthong.procedures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A time limit as the catalogue states it.
 *
 * @param amount above 0; whole but for working days, of which a step may have a half
 * @param unit null when the source gives none: then no due date follows from it
 */
public record TimeLimit(BigDecimal amount, @Nullable LimitUnit unit) {
  public TimeLimit {
    if (amount.signum() <= 0) {
      throw new IllegalArgumentException("time limit: " + amount);
    }
  }

  public static TimeLimit of(int amount, LimitUnit unit) {
    return new TimeLimit(BigDecimal.valueOf(amount), unit);
  }

  public static TimeLimit workingDays(int days) {
    return of(days, LimitUnit.WORKING_DAY);
  }
}
