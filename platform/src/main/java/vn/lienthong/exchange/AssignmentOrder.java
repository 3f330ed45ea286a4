package vn.lienthong.exchange;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who shall work on a document.
 *
 * @param lead post that answers for it, null when none was chosen
 * @param joint posts that work with it
 * @param informed posts that read the document and do nothing with it
 * @param workingDays deadline in working days of the agency from today, 0 for none, null for the
 *     one there is
 * @param note at most 1000 characters
 * @param version of the assignment that was seen, 0 when there was none
 */
public record AssignmentOrder(
    @Nullable UUID lead,
    Set<UUID> joint,
    Set<UUID> informed,
    @Nullable Integer workingDays,
    String note,
    int version) {
  public AssignmentOrder {
    joint = Set.copyOf(joint);
    informed = Set.copyOf(informed);
  }

  /** Nobody is told for information. */
  public AssignmentOrder(
      @Nullable UUID lead,
      Set<UUID> joint,
      @Nullable Integer workingDays,
      String note,
      int version) {
    this(lead, joint, Set.of(), workingDays, note, version);
  }
}
