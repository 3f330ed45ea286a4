package vn.lienthong.node.installation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.node.NodeError;
import vn.lienthong.node.NodeSettings;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.RuleViolated;

/**
 * What the first start decided for good.
 *
 * @param sample whether the sample country lives here
 * @param created wall time of the first start
 * @param version release that created it
 * @param clockOffset what the business clock adds to the wall clock; zero unless sample
 * @param movedTo external database the data went to; null while they are here
 * @param restored name of the restore that brought them here, null where none did; the journal
 *     opens a log of that name, for the node that was saved may still run
 */
public record Installation(
    boolean sample,
    Instant created,
    String version,
    Duration clockOffset,
    @Nullable String movedTo,
    @Nullable String restored) {
  private static final LocalTime OPENING = LocalTime.of(8, 0);

  public Installation {
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(clockOffset, "clockOffset");
  }

  /** A first start: the sample country opens at 08:00 of its day, any other node has no offset. */
  public static Installation first(NodeSettings wanted, Instant now, String version) {
    var sample = !Boolean.FALSE.equals(wanted.sample());
    if (!sample && wanted.date() != null) {
      throw new RuleViolated(NodeError.DATE_NEEDS_SAMPLE);
    }
    var day = Optional.ofNullable(wanted.date()).orElse(NodeSettings.SAMPLE_DAY);
    var offset = sample ? Duration.between(now, opening(day)) : Duration.ZERO;
    return new Installation(sample, now, version, offset, null, null);
  }

  /**
   * @throws RuleViolated when the settings ask for something else than the first start decided
   */
  public void admit(NodeSettings wanted) {
    if (wanted.sample() != null && wanted.sample() != sample) {
      throw new RuleViolated(
          NodeError.INSTALLATION_KIND_FIXED, wanted.data(), sample ? "sample" : "empty");
    }
    if (wanted.date() != null && !startedOn().equals(wanted.date())) {
      throw new RuleViolated(NodeError.DATE_FIXED, wanted.data(), startedOn());
    }
    if (movedTo != null) {
      throw new RuleViolated(NodeError.DATABASE_MOVED, wanted.data(), movedTo);
    }
  }

  /** Business day of the first start. */
  public LocalDate startedOn() {
    return LocalDate.ofInstant(created.plus(clockOffset), BusinessClock.ZONE);
  }

  /** The data went to an external database; a password in its URL is not kept. */
  public Installation movedTo(String url) {
    var kept = url.replaceAll("(?i)(?<=[?&])password=[^&]*", "password=…");
    return new Installation(sample, created, version, clockOffset, kept, restored);
  }

  /** Brought back from a backup, under a name that no other restore of it has. */
  public Installation restored(String name) {
    return new Installation(sample, created, version, clockOffset, movedTo, name);
  }

  /** The same node with its data here again, as a backup brings it back. */
  public Installation here() {
    return new Installation(sample, created, version, clockOffset, null, restored);
  }

  private static Instant opening(LocalDate day) {
    return day.atTime(OPENING).atZone(BusinessClock.ZONE).toInstant();
  }
}
