package vn.lienthong.directory;

/** Where a reorganisation stands. */
public enum ReorganisationState {
  /** Being prepared; changes nothing yet. */
  DRAFT,
  /** Approved by a second person: its dates are in force; what is to move waits for its day. */
  APPROVED,
  /** Carried out: everything of the closed agencies is with their successors. */
  EXECUTED,
  /** Given up as a draft. */
  CANCELLED,
  /** History from before this node had anything to move. */
  RECORDED
}
