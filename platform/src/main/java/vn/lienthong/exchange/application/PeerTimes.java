package vn.lienthong.exchange.application;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.PeerSettings;
import vn.lienthong.shared.Backoff;
import vn.lienthong.shared.WallClock;

/** When what is due between nodes, by the wall clock. */
@Component
class PeerTimes {
  private static final int CALLS_OF_A_LEASE = 3;
  private static final long BYTES_OF_A_SECOND = 1_000_000;

  private final PeerSettings settings;
  private final WallClock clock;

  PeerTimes(PeerSettings settings, WallClock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  Instant now() {
    return clock.now();
  }

  /** Until then nobody else takes what was taken now; a call sends so many bytes. */
  Instant lease(long bytes) {
    return now()
        .plus(settings.timeOut().multipliedBy(CALLS_OF_A_LEASE))
        .plus(Duration.ofSeconds(bytes / BYTES_OF_A_SECOND));
  }

  Instant nextRound() {
    return now().plus(settings.roundEvery());
  }

  /** The next try after so many failures in a row and one more. */
  Instant nextTry(int failures) {
    return now().plus(new Backoff(settings.firstPause(), settings.longestPause()).pause(failures));
  }
}
