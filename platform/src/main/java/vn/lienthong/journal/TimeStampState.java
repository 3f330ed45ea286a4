package vn.lienthong.journal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the time stamps have come.
 *
 * @param waitingSince time of the oldest head that no stamp covers, null when all are covered
 * @param alarm true when that head waits longer than configured
 * @param problem why the last try of this process failed, empty when it did not
 */
public record TimeStampState(
    Progress progress,
    Optional<TimeStamp> newest,
    @Nullable Instant waitingSince,
    boolean alarm,
    String problem) {

  /** In the order of the life of a node. */
  public enum Progress {
    /** The node has no authority. */
    OFF,
    /** No head was ever stamped. */
    NONE_YET,
    /** Some heads are not covered yet. */
    WAITING,
    /** Every head is covered. */
    COVERED;

    /** Key of its text. */
    public String key() {
      return "journal.time-stamps." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
