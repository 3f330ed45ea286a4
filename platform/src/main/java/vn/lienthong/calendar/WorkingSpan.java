package vn.lienthong.calendar;

import java.time.Duration;
import java.util.Set;

/**
 * Working time between two instants, negative when the second one is earlier.
 *
 * @param standardDay what one day counts
 * @param unpublishedYears years in between whose calendar is not published
 */
public record WorkingSpan(Duration working, Duration standardDay, Set<Integer> unpublishedYears) {
  public WorkingSpan {
    unpublishedYears = Set.copyOf(unpublishedYears);
  }

  /** False when it may still change because a calendar in between is not published. */
  public boolean certain() {
    return unpublishedYears.isEmpty();
  }

  /** Whole days of the amount, without sign. */
  public long days() {
    return working.abs().dividedBy(standardDay);
  }

  /** Whole hours beyond the days, without sign. */
  public long hours() {
    return working.abs().minus(standardDay.multipliedBy(days())).toHours();
  }
}
