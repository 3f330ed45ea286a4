package vn.lienthong.portal;

/** Where something to be told stands. */
public enum SyncStatus {
  WAITING,
  /** Laid aside with its reason, until somebody has it sent again. */
  STUCK,
  SENT
}
