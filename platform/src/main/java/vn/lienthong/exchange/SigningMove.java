package vn.lienthong.exchange;

/** What can be done with a signing file. */
public enum SigningMove {
  /** Hands it to a leader, for the first time or again. */
  SUBMIT,
  /** A leader, or the clerk before the number is given, wants it changed. */
  GIVE_BACK,
  /** Its author takes it back to change it. */
  TAKE_BACK,
  SIGN,
  /** The clerk numbers it, the agency signs, and it is sent. */
  SEND,
  /** Its author gives it up. */
  WITHDRAW
}
