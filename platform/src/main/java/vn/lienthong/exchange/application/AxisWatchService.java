package vn.lienthong.exchange.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lienthong.exchange.AlarmLevel;
import vn.lienthong.exchange.AxisState;
import vn.lienthong.exchange.AxisState.Finding;
import vn.lienthong.exchange.AxisState.Subject;
import vn.lienthong.exchange.AxisWatch;
import vn.lienthong.exchange.ConsoleSettings;
import vn.lienthong.exchange.DeadLetter;
import vn.lienthong.exchange.domain.QueueFigures;
import vn.lienthong.exchange.domain.StuckItems;

/** Looks at the tables only so often, however many watch; no call of a face comes by here. */
@Service
class AxisWatchService implements AxisWatch {
  private final QueueFigures queue;
  private final CallingAgencies calling;
  private final StuckItems stuck;
  private final StuckSubscribers subscribers;
  private final ConsoleSettings settings;
  private final AxisClocks clocks;
  private @Nullable AxisState last;

  AxisWatchService(
      QueueFigures queue,
      CallingAgencies calling,
      StuckItems stuck,
      StuckSubscribers subscribers,
      ConsoleSettings settings,
      AxisClocks clocks) {
    this.queue = queue;
    this.calling = calling;
    this.stuck = stuck;
    this.subscribers = subscribers;
    this.settings = settings;
    this.clocks = clocks;
  }

  @Override
  public synchronized AxisState state() {
    var now = clocks.wall().now();
    var state = last;
    if (state == null
        || Duration.between(state.at(), now).abs().compareTo(settings.lookEvery()) >= 0) {
      state = look(now);
      last = state;
    }
    return state;
  }

  private AxisState look(Instant now) {
    var business = clocks.business().now();
    var waiting = queue.waiting(business, calling.all());
    var oldest = waiting.oldest();
    var age = oldest == null ? Duration.ZERO : Duration.between(oldest, business);
    var dead = new EnumMap<DeadLetter.Kind, Long>(DeadLetter.Kind.class);
    for (var kind : DeadLetter.Kind.values()) {
      dead.put(kind, 0L);
    }
    dead.putAll(stuck.counts(settings.arrivalAttempts()));
    dead.put(DeadLetter.Kind.SUBSCRIBER, subscribers.count());
    long letters = dead.values().stream().mapToLong(Long::longValue).sum();
    return new AxisState(now, waiting.ages(), oldest, age, dead, findings(letters, age));
  }

  private List<Finding> findings(long letters, Duration age) {
    var findings = new ArrayList<Finding>();
    findings.add(
        new Finding(
            Subject.DEAD_LETTERS,
            level(letters, settings.deadLettersWarning(), settings.deadLettersAlarm()),
            letters));
    findings.add(
        new Finding(
            Subject.OLDEST,
            level(
                age.toMillis(),
                settings.oldestWarning().toMillis(),
                settings.oldestAlarm().toMillis()),
            age.toHours()));
    findings.removeIf(finding -> finding.level() == AlarmLevel.OK);
    findings.sort(Comparator.comparing(Finding::level).reversed());
    return findings;
  }

  private static AlarmLevel level(long value, long warning, long alarm) {
    if (value >= alarm) {
      return AlarmLevel.ALARM;
    }
    return value >= warning ? AlarmLevel.WARNING : AlarmLevel.OK;
  }
}
