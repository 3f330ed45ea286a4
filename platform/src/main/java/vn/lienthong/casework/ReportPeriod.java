package vn.lienthong.casework;

import java.time.Instant;
import java.time.LocalDate;
import vn.lienthong.shared.BusinessClock;

/** Days that a report is about, both included, in Viet Nam. */
public record ReportPeriod(LocalDate from, LocalDate to) {
  /** The longest period, in years. */
  public static final int LONGEST_YEARS = 5;

  /** True when it ends before it begins, or is longer than five years. */
  public boolean refused() {
    return to.isBefore(from) || !to.isBefore(from.plusYears(LONGEST_YEARS));
  }

  /** Its first moment. */
  public Instant begins() {
    return from.atStartOfDay(BusinessClock.ZONE).toInstant();
  }

  /** The first moment after it: the 24:00 of its last day. */
  public Instant ends() {
    return to.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
  }
}
