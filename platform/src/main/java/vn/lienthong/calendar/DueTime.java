package vn.lienthong.calendar;

import java.time.Instant;
import java.util.Set;

/**
 * A working instant that was reached.
 *
 * @param unpublishedYears years on the way whose calendar is not published: it may still move
 */
public record DueTime(Instant at, Set<Integer> unpublishedYears) {
  public DueTime {
    unpublishedYears = Set.copyOf(unpublishedYears);
  }

  /** False when it may still move because a calendar on the way is not published. */
  public boolean certain() {
    return unpublishedYears.isEmpty();
  }
}
