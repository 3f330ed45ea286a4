package vn.lienthong.journal.application;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.ReadinessSettings;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.domain.Entries;
import vn.lienthong.journal.domain.PublishedHeads;
import vn.lienthong.shared.WallClock;

/** Part {@code journalHead}: heads follow the entries. A head that stands still is no readiness. */
@Component("journalHead")
class JournalHeadHealth implements HealthIndicator {
  private final Entries entries;
  private final PublishedHeads heads;
  private final ReadinessSettings settings;
  private final WallClock clock;
  private @Nullable Still still;

  JournalHeadHealth(
      Entries entries, PublishedHeads heads, ReadinessSettings settings, WallClock clock) {
    this.entries = entries;
    this.heads = heads;
    this.settings = settings;
    this.clock = clock;
  }

  /** The size of the last head while there were entries without one, and since when. */
  private record Still(long size, Instant since) {}

  @Override
  public synchronized Health health() {
    long signed = heads.latest().map(SignedHead::size).orElse(0L);
    long unsigned = entries.size() - signed;
    var now = clock.now();
    if (unsigned <= 0) {
      still = null;
    } else if (still == null || still.size() != signed) {
      still = new Still(signed, now);
    }
    boolean late =
        still != null && Duration.between(still.since(), now).compareTo(settings.standstill()) >= 0;
    return (late ? Health.down() : Health.up())
        .withDetail("unsigned", Math.max(0, unsigned))
        .build();
  }
}
