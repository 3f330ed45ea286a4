package vn.lienthong.edxml;

/** How bad a finding is. */
public enum Severity {
  /** The packet cannot be read at all. */
  FATAL,
  /** A part of the packet is unusable, the packet itself is read and passed on. */
  ERROR,
  /** Tolerated here, but known to trouble other readers or people. */
  WARNING,
  /** Worth knowing only. */
  NOTE
}
