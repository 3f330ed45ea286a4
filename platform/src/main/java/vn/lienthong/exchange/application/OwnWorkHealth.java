package vn.lienthong.exchange.application;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.domain.OwnWork;
import vn.lienthong.journal.ReadinessSettings;
import vn.lienthong.shared.WallClock;

/**
 * Part {@code ownWork}: what the node does by itself gets done. How long other agencies leave their
 * mail does not count: a node that nobody fetches from is ready all the same.
 */
@Component("ownWork")
class OwnWorkHealth implements HealthIndicator {
  private final OwnWork work;
  private final ReadinessSettings settings;
  private final WallClock clock;
  private @Nullable Still still;

  OwnWorkHealth(OwnWork work, ReadinessSettings settings, WallClock clock) {
    this.work = work;
    this.settings = settings;
    this.clock = clock;
  }

  /** The first item that was due, and since when it is the same. */
  private record Still(long first, Instant since) {}

  @Override
  public synchronized Health health() {
    var now = clock.now();
    var first = work.firstDue(now);
    if (first.isEmpty()) {
      still = null;
    } else if (still == null || still.first() != first.getAsLong()) {
      still = new Still(first.getAsLong(), now);
    }
    var waited = still == null ? Duration.ZERO : Duration.between(still.since(), now);
    boolean stands = waited.compareTo(settings.standstill()) >= 0;
    return (stands ? Health.down() : Health.up())
        .withDetail("standsForSeconds", waited.toSeconds())
        .build();
  }
}
