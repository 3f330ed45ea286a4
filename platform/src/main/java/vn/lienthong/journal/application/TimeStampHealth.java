package vn.lienthong.journal.application;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.TimeStamps;

/**
 * Part {@code timeStamps} of the health of the node; never down, for nothing stops without them.
 */
@Component
class TimeStampHealth implements HealthIndicator {
  private final TimeStamps stamps;

  TimeStampHealth(TimeStamps stamps) {
    this.stamps = stamps;
  }

  @Override
  public Health health() {
    var state = stamps.state();
    var health = Health.up().withDetail("progress", state.progress());
    health.withDetail("alarm", state.alarm()).withDetail("problem", state.problem());
    var waiting = state.waitingSince();
    if (waiting != null) health.withDetail("waitingSince", waiting);
    state.newest().ifPresent(stamp -> health.withDetail("newest", stamp.at()));
    return health.build();
  }
}
