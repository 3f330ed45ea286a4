package vn.lienthong.bench.journal;

import vn.lienthong.bench.Sample;

/**
 * What a run gave.
 *
 * @param delays from commit to signed head; empty when there are no heads
 */
record Measured(double perSecond, Sample delays) {
  static Measured of(double perSecond, long... delayNanos) {
    return new Measured(perSecond, Sample.ofNanos(delayNanos));
  }

  /** Milliseconds within which that share of the entries stood under a head. */
  double delay(double share) {
    return delays.at(share);
  }
}
