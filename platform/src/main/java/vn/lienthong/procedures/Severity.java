package vn.lienthong.procedures;

/** How much a finding weighs. */
public enum Severity {
  /** Somebody would be told something wrong, or a part that the law asks for is missing. */
  ERROR,
  /** Worth looking at. */
  WARNING,
  /** Good to know; nothing is wrong. */
  INFORMATION
}
