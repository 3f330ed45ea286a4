package vn.lienthong.casework;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The sum of what is known of several indices.
 *
 * @param known how many there are figures for
 * @param of how many there should be
 * @param grade only when it is the same whatever the missing ones were
 */
public record IndexTotal(BigDecimal sum, int known, int of, Optional<Grade> grade) {
  /** Grades of TT 01/2018/TT-VPCP article 15. */
  public enum Grade {
    /** Units. */
    EXCELLENT,
    GOOD,
    FAIR,
    AVERAGE,
    WEAK,
    /** Officers: the task was done wholly, for the most part (70 to 100 %), or less. */
    FULL,
    MOST,
    LOW
  }

  /** False when figures are missing. */
  public boolean complete() {
    return known == of;
  }
}
