package vn.lienthong.bench.journal;

import java.util.Arrays;

/**
 * What a run gave.
 *
 * @param delays nanoseconds from commit to signed head, sorted; empty when there are no heads
 */
record Measured(double perSecond, long[] delays) {
  private static final double NANOS = 1e6;

  Measured {
    delays = delays.clone();
    Arrays.sort(delays);
  }

  /** Milliseconds within which that share of the entries stood under a head. */
  double delay(double share) {
    if (delays.length == 0) return Double.NaN;
    int index = (int) Math.ceil(share * delays.length) - 1;
    return delays[Math.max(0, index)] / NANOS;
  }
}
