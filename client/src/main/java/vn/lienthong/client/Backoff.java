package vn.lienthong.client;

import java.time.Duration;

/**
 * Doubling waits with jitter: half of the wait is fixed, half is chance, so that a thousand
 * agencies cut off together do not come back together.
 */
record Backoff(Duration first, Duration longest) {

  static final Backoff STANDARD = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

  private static final int MOST_DOUBLINGS = 16;

  /** Wait after the given failed attempt, counted from 1. */
  Duration after(int attempt, double chance) {
    long doubled = first.toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS);
    long wait = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(wait / 2 + (long) (wait / 2.0 * chance));
  }
}
