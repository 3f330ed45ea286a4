package vn.lienthong.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the line to the national portal does.
 *
 * @param target address of the adapter; empty when none is configured: everything waits
 * @param oldest when the oldest that waits happened, null when nothing waits
 * @param line of the whole node
 */
public record SyncState(
    String target, long waiting, long stuck, long sent, @Nullable Instant oldest, Line line) {
  /**
   * What the line itself remembers.
   *
   * @param failures in a row, 0 when all is well
   * @param failure of the last of them
   * @param detail what went wrong, in words
   * @param nextTurn not before that instant
   * @param comparedAt when the last comparison ended
   * @param compared how many dossiers it looked at
   */
  public record Line(
      int failures,
      @Nullable Outcome failure,
      String detail,
      @Nullable Instant lastSuccess,
      Instant nextTurn,
      @Nullable Instant comparedAt,
      int compared) {}
}
