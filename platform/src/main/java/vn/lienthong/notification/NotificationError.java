package vn.lienthong.notification;

import vn.lienthong.shared.ErrorCode;

/** Broken rules of messages and their texts. */
public enum NotificationError implements ErrorCode {
  TEMPLATE_UNKNOWN("NT-0101", 404),
  PLACEHOLDER_UNKNOWN("NT-0102", 400),
  BRACKETS_UNEVEN("NT-0103", 400),
  TEXT_MISSING("NT-0104", 400),
  TEXT_TOO_LONG("NT-0105", 400),
  CHANGED_MEANWHILE("NT-0106", 409),
  DAY_INVALID("NT-0107", 400),
  MESSAGE_UNKNOWN("NT-0108", 404),
  NOT_REPLAYABLE("NT-0109", 409),
  SUBJECT_MISSING("NT-0110", 400),
  SUBJECT_TOO_LONG("NT-0111", 400),
  CHANNEL_OFF("NT-0112", 409),
  TOO_MANY_PARTS("NT-0113", 400);

  private final String code;
  private final int status;

  NotificationError(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
