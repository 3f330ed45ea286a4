package vn.lienthong.portal;

/** Why something is told. */
public enum Cause {
  /** Something happened to the dossier. */
  NEWS,
  /** The portal had it otherwise at the nightly comparison. */
  COMPARISON
}
