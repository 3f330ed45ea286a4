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

  private static final ThreadLocal<Instant> REPLAYED = new ThreadLocal<>();

  /** Now; inside {@link #replay} the instant replayed. */
  public Instant now() {
    var replayed = REPLAYED.get();
    return replayed == null ? clock.instant() : replayed;
  }

  /** Today in Viet Nam. */
  public LocalDate today() {
    return LocalDate.ofInstant(now(), ZONE);
  }

  /**
   * Runs work on this thread as if it were that instant. Only for the history of the sample
   * country; a live node never replays.
   */
  public static void replay(Instant at, Runnable work) {
    var outer = REPLAYED.get();
    REPLAYED.set(at);
    try {
      work.run();
    } finally {
      if (outer == null) {
        REPLAYED.remove();
      } else {
        REPLAYED.set(outer);
      }
    }
  }
}
