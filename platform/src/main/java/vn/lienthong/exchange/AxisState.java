package vn.lienthong.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of the queue, never its content.
 *
 * @param at wall time of the look
 * @param ages what waits, by its age; every age is there, in order
 * @param oldest when the longest waiting delivery was queued (business time), null when none waits
 * @param oldestAge how long it has waited, zero when none waits
 * @param dead dead letters by kind; every kind is there
 * @param findings what is not as it should be, the worst first
 */
public record AxisState(
    Instant at,
    List<AgeGroup> ages,
    @Nullable Instant oldest,
    Duration oldestAge,
    Map<DeadLetter.Kind, Long> dead,
    List<Finding> findings) {
  public AxisState {
    ages = List.copyOf(ages);
    dead = Map.copyOf(dead);
    findings = List.copyOf(findings);
  }

  /** How long something has waited. */
  public enum Age {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    THREE_DAYS(Duration.ofDays(3)),
    WEEK(Duration.ofDays(7)),
    LONGER(Duration.ofDays(36_500));

    private final Duration below;

    Age(Duration below) {
      this.below = below;
    }

    /** It is younger than that. */
    public Duration below() {
      return below;
    }
  }

  /** Deliveries of one age: not fetched yet, and fetched without a confirmation. */
  public record AgeGroup(Age age, long initial, long processing) {
    public long total() {
      return initial + processing;
    }
  }

  /** What a threshold of the configuration says. */
  public record Finding(Subject subject, AlarmLevel level, long value) {}

  /** What is held to a threshold. */
  public enum Subject {
    /** Number of dead letters. */
    DEAD_LETTERS,
    /** Whole hours that the oldest delivery has waited. */
    OLDEST;

    /** Name in messages. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** Deliveries that nobody fetched yet. */
  public long initial() {
    return ages.stream().mapToLong(AgeGroup::initial).sum();
  }

  /** Deliveries that were fetched and not confirmed. */
  public long processing() {
    return ages.stream().mapToLong(AgeGroup::processing).sum();
  }

  public long deadLetters() {
    return dead.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The worst finding. */
  public AlarmLevel level() {
    return findings.stream().map(Finding::level).reduce(AlarmLevel.OK, AlarmLevel::worse);
  }
}
