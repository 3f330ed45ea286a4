package vn.lienthong.casework.oracle;

/** How a dossier ended against its limit. */
public enum Verdict {
  EARLY,
  ON_TIME,
  LATE,
  /** Has not ended. */
  RUNNING,
  /** There is nothing to compare with. */
  UNKNOWN
}
