package vn.lienthong.bench.chaos;

import java.time.Duration;
import java.util.Random;

/**
 * How far a run goes.
 *
 * @param seed of everything that is left to chance
 * @param points at which something is killed
 * @param quick shorter outages
 */
record Plan(long seed, int points, boolean quick) {
  /** Points of a run that is not told how many. */
  static final int POINTS = 100;

  /** The same of a quick one. */
  static final int QUICK_POINTS = 10;

  /** A fresh source of chance, the same for the same seed. */
  Random random() {
    return new Random(seed);
  }

  /** How long something lasts. */
  Duration lasting(Duration whole, Duration quickly) {
    return quick ? quickly : whole;
  }
}
