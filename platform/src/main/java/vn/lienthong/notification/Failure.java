package vn.lienthong.notification;

/** Why a message was not sent. */
public enum Failure {
  /** The channel is not set up on this node. */
  NOT_CONFIGURED,
  /** No telephone number or mail address. */
  ADDRESS_INVALID,
  /** The gateway said no, for good. */
  REFUSED,
  /** As many tries as are allowed failed. */
  GAVE_UP,
  /** It was handed over and the answer never came: it may have been sent, so nobody repeats it. */
  UNANSWERED
}
