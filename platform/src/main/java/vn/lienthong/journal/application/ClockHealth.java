package vn.lienthong.journal.application;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.ReadinessSettings;
import vn.lienthong.journal.domain.DatabaseClock;
import vn.lienthong.journal.domain.PublishedHeads;
import vn.lienthong.shared.WallClock;

/**
 * Part {@code nodeClock}: the machine and the database agree on the time, and it did not go back
 * behind what was signed. With a wrong clock signatures of callers are refused and heads tell a
 * lie.
 */
@Component("nodeClock")
class ClockHealth implements HealthIndicator {
  private final DatabaseClock database;
  private final PublishedHeads heads;
  private final ReadinessSettings settings;
  private final WallClock clock;

  ClockHealth(
      DatabaseClock database, PublishedHeads heads, ReadinessSettings settings, WallClock clock) {
    this.database = database;
    this.heads = heads;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Health health() {
    var now = clock.now();
    var apart = Duration.between(database.now(), now).abs();
    var behind = heads.latest().map(head -> Duration.between(now, head.at())).orElse(Duration.ZERO);
    boolean wrong = exceeds(apart) || exceeds(behind);
    return (wrong ? Health.down() : Health.up())
        .withDetail("apartFromDatabaseMillis", apart.toMillis())
        .withDetail("behindLastHeadMillis", Math.max(0, behind.toMillis()))
        .build();
  }

  private boolean exceeds(Duration skew) {
    return skew.compareTo(settings.clockSkew()) > 0;
  }
}
