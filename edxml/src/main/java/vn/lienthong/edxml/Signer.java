package vn.lienthong.edxml;

/** {@code SignerInfo}: "KT.", title, name; texts may be empty. */
public record Signer(String competence, String position, String fullName) {
  /** Nobody named. */
  public static final Signer NONE = new Signer("", "", "");
}
