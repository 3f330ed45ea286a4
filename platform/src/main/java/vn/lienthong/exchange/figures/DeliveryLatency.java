package vn.lienthong.exchange.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.domain.DeliveryTimes;
import vn.lienthong.shared.BusinessClock;

/**
 * How long documents wait until they are fetched and confirmed, read from the traces a few seconds
 * later: no call pays for it.
 */
@Component
class DeliveryLatency {
  private static final Duration LATER = Duration.ofSeconds(5);
  private static final int AT_ONCE = 5000;
  private static final long UNREAD = -1;

  private final DeliveryTimes times;
  private final MeterRegistry registry;
  private final BusinessClock clock;
  private final AtomicLong read = new AtomicLong(UNREAD);

  DeliveryLatency(DeliveryTimes times, MeterRegistry registry, BusinessClock clock) {
    this.times = times;
    this.registry = registry;
    this.clock = clock;
  }

  /** What happened before the node started is not counted again. */
  @Scheduled(fixedDelayString = "PT15S")
  void look() {
    if (read.compareAndSet(UNREAD, times.last())) {
      return;
    }
    for (var step : times.after(read.get(), clock.now().minus(LATER), AT_ONCE)) {
      timer(step.to()).record(step.since().isNegative() ? Duration.ZERO : step.since());
      read.set(step.id());
    }
  }

  private Timer timer(String state) {
    return Timer.builder("lienthong.axis.delivery")
        .description("From queueing to the state")
        .tag("state", state)
        .serviceLevelObjectives(
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofDays(1),
            Duration.ofDays(3))
        .register(registry);
  }
}
