package vn.lienthong.casework;

/** How a dossier stands against its date; a missing date is unknown, never early. */
public enum Punctuality {
  EARLY,
  ON_TIME,
  LATE,
  /** Not finished, and still in time. */
  RUNNING,
  /** Not finished, and its time is over. */
  OVERDUE,
  /** Not finished; the agency waits, and no time runs against it. */
  WAITING,
  /** Not accepted, so that nothing is counted. */
  NOT_COUNTED,
  /** Its procedure states no limit that could be counted. */
  UNKNOWN
}
