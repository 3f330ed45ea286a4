package vn.lienthong.notification;

/** Tells people what happened. */
public interface Notifications {
  /**
   * Puts messages into the outbox, in the caller's transaction: they leave after its commit, and
   * never when it is undone. Each recipient gets one message per event and channel, however often
   * the event is told.
   *
   * @throws IllegalArgumentException when the template is unknown or a value of it is not given
   */
  void tell(Notice notice);
}
