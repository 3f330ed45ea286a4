package vn.lienthong.shared;

import java.time.Duration;

/** Pauses between tries: doubled with each failure up to the longest, a fifth more by chance. */
public record Backoff(Duration first, Duration longest) {
  private static final int MOST_DOUBLINGS = 20;

  /** How long to wait after so many failures in a row and one more. */
  public Duration pause(int failures) {
    var doubled = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    var pause = doubled.compareTo(longest) > 0 ? longest : doubled;
    long chance = Ids.next().getLeastSignificantBits();
    return pause.plusMillis(Math.floorMod(chance, pause.toMillis() / 5 + 1));
  }
}
