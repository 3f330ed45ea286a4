package vn.lienthong.exchange.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.AlarmLevel;
import vn.lienthong.exchange.AxisState;
import vn.lienthong.exchange.AxisState.Age;
import vn.lienthong.exchange.AxisState.AgeGroup;
import vn.lienthong.exchange.AxisState.Finding;
import vn.lienthong.exchange.AxisState.Subject;
import vn.lienthong.exchange.DeadLetter;
import vn.lienthong.exchange.ObservedCalls;
import vn.lienthong.exchange.domain.DeliveryTimes;
import vn.lienthong.shared.BusinessClock;

/** What a monitoring system is told of the axis. */
class FiguresTests {
  private static final Instant NOW = Instant.parse("2020-02-12T01:00:00Z");
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  private static AxisState state() {
    var ages = Arrays.stream(Age.values()).map(age -> new AgeGroup(age, 2, 1)).toList();
    return new AxisState(
        NOW,
        ages,
        NOW.minusSeconds(90),
        Duration.ofSeconds(90),
        Map.of(DeadLetter.Kind.DELIVERY, 4L, DeadLetter.Kind.WEBHOOK, 0L),
        List.of(new Finding(Subject.DEAD_LETTERS, AlarmLevel.WARNING, 4)));
  }

  private double gauge(String name, String... tags) {
    return registry.get(name).tags(tags).gauge().value();
  }

  @Test
  void theQueueIsToldByStateWithItsAgeItsLevelAndWhatIsStuck() {
    new AxisMeters(FiguresTests::state).bindTo(registry);

    assertThat(gauge("lienthong.axis.queue", "state", "initial")).isEqualTo(10);
    assertThat(gauge("lienthong.axis.queue", "state", "processing")).isEqualTo(5);
    assertThat(gauge("lienthong.axis.oldest")).isEqualTo(90);
    assertThat(gauge("lienthong.axis.level")).isEqualTo(1);
    assertThat(gauge("lienthong.axis.dead.letters", "kind", "delivery")).isEqualTo(4);
    assertThat(gauge("lienthong.axis.dead.letters", "kind", "arrival")).isZero();
  }

  private static ObservedCalls.Call call(String code) {
    return new ObservedCalls.Call(
        NOW, Duration.ofMillis(40), "vxp", "sendEdoc", "qlvb", code, List.of());
  }

  @Test
  void callsAreCountedByFaceAndCodeAsAcceptedRefusedAndFailed() {
    var meters = new CallMeters(registry);
    for (var code : List.of("", "", "EX-0107", "SH-0004")) {
      meters.saw(call(code));
    }
    var calls = registry.get("lienthong.axis.calls");
    assertThat(calls.tags("face", "vxp", "outcome", "accepted", "code", "0").timer().count())
        .isEqualTo(2);
    assertThat(registry.get("lienthong.axis.calls").tags("code", "EX-0107").timer())
        .satisfies(timer -> {
          assertThat(timer.getId().getTag("outcome")).isEqualTo("refused");
          assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(40);
        });
    assertThat(
            registry
                .get("lienthong.axis.calls")
                .tags("code", "SH-0004", "outcome", "failed")
                .timer()
                .count())
        .isEqualTo(1);
  }

  /** Steps of traces, as the table would give them. */
  private static final class Steps implements DeliveryTimes {
    private final List<Step> all = new ArrayList<>();

    @Override
    public long last() {
      return all.size();
    }

    @Override
    public List<Step> after(long step, Instant before, int most) {
      assertThat(before).isEqualTo(NOW.minusSeconds(5));
      return all.stream().filter(each -> each.id() > step).limit(most).toList();
    }

    void add(String to, Duration since) {
      all.add(new Step(all.size() + 1L, to, since));
    }
  }

  @Test
  void theTimeUntilADeliveryIsDoneIsCountedOnceAndNotForThePast() {
    var steps = new Steps();
    steps.add("done", Duration.ofDays(9));
    var clock = new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC));
    var latency = new DeliveryLatency(steps, registry, clock);
    latency.look();
    steps.add("processing", Duration.ofSeconds(3));
    steps.add("done", Duration.ofSeconds(7));
    steps.add("done", Duration.ofSeconds(-1));
    latency.look();
    latency.look();

    var done = registry.get("lienthong.axis.delivery").tag("state", "done").timer();
    assertThat(done.count()).isEqualTo(2);
    assertThat(done.totalTime(TimeUnit.SECONDS)).isEqualTo(7);
    assertThat(registry.get("lienthong.axis.delivery").tag("state", "processing").timer().count())
        .isEqualTo(1);
  }
}
