package vn.lienthong.notification.domain;

import java.time.Duration;
import vn.lienthong.shared.Ids;

/** Pauses after failures: twice as long each time, up to the longest, and a fifth by chance. */
public record Backoff(Duration first, Duration longest) {
  private static final int MOST_DOUBLINGS = 20;
  private static final int CHANCE = 5;

  /**
   * @param failures so far, from 1
   */
  public Duration after(int failures) {
    long factor = 1L << Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS);
    long pause = Math.min(longest.toMillis(), first.toMillis() * factor);
    long more = Math.floorMod(Ids.next().getMostSignificantBits(), pause / CHANCE + 1);
    return Duration.ofMillis(pause + more);
  }
}
