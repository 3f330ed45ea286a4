package vn.lienthong.exchange.application;

import java.time.Duration;
import vn.lienthong.shared.Ids;

/** Pauses between tries: doubled with each failure up to the longest, a fifth more by chance. */
record Backoff(Duration first, Duration longest) {
  private static final int MOST_DOUBLINGS = 20;

  Duration pause(int failures) {
    var doubled = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    var pause = doubled.compareTo(longest) > 0 ? longest : doubled;
    long chance = Ids.next().getLeastSignificantBits();
    return pause.plusMillis(Math.floorMod(chance, pause.toMillis() / 5 + 1));
  }
}
