package vn.lienthong.notification;

/** Where a message of the outbox is. */
public enum MessageState {
  WAITING,
  /** A process has taken it; nothing has left yet. */
  CLAIMED,
  /** It is being handed to its gateway, or was and the answer never came. */
  HANDED,
  SENT,
  FAILED
}
