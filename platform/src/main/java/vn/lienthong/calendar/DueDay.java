package vn.lienthong.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * A working day that was reached.
 *
 * @param unpublishedYears years on the way whose calendar is not published: the day may still move
 */
public record DueDay(LocalDate day, Set<Integer> unpublishedYears) {
  public DueDay {
    unpublishedYears = Set.copyOf(unpublishedYears);
  }

  /** False when the day may still move because a calendar on the way is not published. */
  public boolean certain() {
    return unpublishedYears.isEmpty();
  }
}
