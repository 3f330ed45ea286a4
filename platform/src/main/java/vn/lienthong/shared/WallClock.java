package vn.lienthong.shared;

import java.time.Clock;
import java.time.Instant;

/** The clock of tokens, signatures, retries and time stamps. */
public record WallClock(Clock clock) {
  public Instant now() {
    return clock.instant();
  }
}
