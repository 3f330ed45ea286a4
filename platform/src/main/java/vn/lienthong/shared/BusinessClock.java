package vn.lienthong.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The clock of validity, due dates, document dates and figures. Equal to the wall clock on a real
 * node; a sample node's business day starts on 12/02/2020.
 */
public record BusinessClock(Clock clock) {
  /** Zone of every date and period. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  public Instant now() {
    return clock.instant();
  }

  /** Today in Viet Nam. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
