package vn.lienthong.portal.application;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.SynchronisationSettings;
import vn.lienthong.shared.Backoff;
import vn.lienthong.shared.WallClock;

/** How long is waited after failures, and how long a turn lasts by itself. */
@Component
class LinePauses {
  /** A call may be preceded by a log-in and repeated after another. */
  private static final int CALLS_OF_A_TURN = 5;

  private final Backoff backoff;
  private final SynchronisationSettings settings;
  private final WallClock clock;

  LinePauses(SynchronisationSettings settings, WallClock clock) {
    this.backoff = new Backoff(settings.firstPause(), settings.longestPause());
    this.settings = settings;
    this.clock = clock;
  }

  Instant now() {
    return clock.now();
  }

  /** When to try again after so many failures in a row and one more. */
  Instant after(int failures) {
    return clock.now().plus(backoff.pause(failures));
  }

  /** Until then nobody else takes a turn that was taken now. */
  Instant endOfTurn() {
    return clock.now().plus(settings.timeOut().multipliedBy(CALLS_OF_A_TURN));
  }
}
