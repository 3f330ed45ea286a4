package vn.lienthong.shared;

/** A named right, one enum per module; what is not named is denied. */
public interface Right {
  /** Module that checks it, for instance {@code exchange}. */
  String module();

  /** Name inside the module, lower case with dashes, for instance {@code send-document}. */
  String key();
}
