package vn.lienthong.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/**
 * An opinion that another agency is asked for (NĐ 61/2018 art. 19(5) and 19(6)); those asked at the
 * same moment are asked together.
 *
 * @param event number of the event that asked for it
 * @param agencyName as it was called that day
 * @param task what it is asked
 * @param lead whether it leads those who are asked together
 * @param due counted in working time of the agency that is asked
 * @param answer null while there is none
 * @param closedAt when the dossier ended without the answer; null otherwise
 * @param told whether the head of the one-stop was told that it is late
 */
public record Consultation(
    int event,
    AgencyCode agency,
    String agencyName,
    String task,
    boolean lead,
    String askedBy,
    Instant askedAt,
    Due due,
    @Nullable Opinion answer,
    @Nullable Instant closedAt,
    boolean told) {

  /** What was answered. */
  public record Opinion(Instant at, String by, String text) {}

  /** Whether the answer is still waited for. */
  public boolean open() {
    return answer == null && closedAt == null;
  }

  /** How it stands at an instant; one that the end of the dossier closed is not counted. */
  public Punctuality at(Instant now) {
    if (answer != null) {
      return answer.at().isAfter(due.latest()) ? Punctuality.LATE : Punctuality.ON_TIME;
    }
    if (closedAt != null) {
      return Punctuality.NOT_COUNTED;
    }
    return now.isAfter(due.latest()) ? Punctuality.OVERDUE : Punctuality.RUNNING;
  }
}
