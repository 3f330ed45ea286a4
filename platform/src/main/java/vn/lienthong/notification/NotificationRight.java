package vn.lienthong.notification;

import vn.lienthong.shared.Right;

/** What may be done with messages; the own notices are open to everybody signed in. */
public enum NotificationRight implements Right {
  /** See the outbox, send again what failed. */
  OPERATE("operate"),
  EDIT_TEMPLATES("edit-templates"),
  /** The mailbox of the sample installation. */
  READ_CAPTURED("read-captured");

  private final String key;

  NotificationRight(String key) {
    this.key = key;
  }

  @Override
  public String module() {
    return "notification";
  }

  @Override
  public String key() {
    return key;
  }
}
