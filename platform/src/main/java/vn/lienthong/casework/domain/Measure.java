package vn.lienthong.casework.domain;

import java.time.Instant;
import vn.lienthong.casework.Due;

/** A way to count a time limit. Amounts are whole days or seconds, as the way counts. */
interface Measure {
  /**
   * Where an amount ends.
   *
   * @param end before it rolls on to a working day
   */
  record Target(Instant end, Due due) {}

  /** Where an amount that begins at the instant ends. */
  Target reach(Instant from, long amount);

  /** What is left of it at an instant, 0 when nothing is. */
  long left(Instant at, Target target);
}
