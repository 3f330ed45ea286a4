package vn.lienthong.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * A promised time.
 *
 * @param day the day promised, Viet Nam
 * @param latest what happens up to this instant is in time; for limits in days the day's 24:00
 *     (Civil Code 2015 art. 148(6))
 * @param appointment when the applicant may come: end of the last session of the day
 * @param unpublishedYears years counted through whose calendar is not published
 */
public record Due(
    LocalDate day, Instant latest, Instant appointment, Set<Integer> unpublishedYears) {
  public Due {
    unpublishedYears = Set.copyOf(unpublishedYears);
  }
}
