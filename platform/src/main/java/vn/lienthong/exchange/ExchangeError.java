package vn.lienthong.exchange;

import vn.lienthong.shared.ErrorCode;

/** Broken rules of the document axis. */
public enum ExchangeError implements ErrorCode {
  PACKET_REFUSED("EX-0101", 422),
  SENDER_UNKNOWN("EX-0102", 422),
  SENDER_NOT_YOURS("EX-0103", 403),
  RECIPIENT_UNKNOWN("EX-0104", 422),
  RECIPIENT_LOCKED("EX-0105", 422),
  RECIPIENT_CLOSED("EX-0106", 422),
  DOCUMENT_ID_REUSED("EX-0107", 409),
  DOCUMENT_NOT_FOUND("EX-0108", 404),
  PACKET_TOO_LARGE("EX-0109", 413),
  MOVE_NOT_ALLOWED("EX-0110", 409),
  SYSTEM_NOT_AUTHENTICATED("EX-0111", 401),
  DIGEST_MISMATCH("EX-0112", 422),
  REASON_MISSING("EX-0113", 422),
  NO_RECIPIENT("EX-0114", 422),
  FIELD_MISSING("EX-0115", 422),
  STATE_UNKNOWN("EX-0116", 422),
  ATTACHMENT_NOT_FOUND("EX-0117", 404),
  SIGNATURE_MALFORMED("EX-0118", 400),
  SIGNATURE_INCOMPLETE("EX-0119", 401),
  SIGNATURE_WRONG("EX-0120", 401),
  SIGNATURE_TIME("EX-0121", 401),
  NONCE_USED("EX-0122", 409),
  DIGEST_MISSING("EX-0123", 400),
  FIELD_TOO_LONG("EX-0124", 422),
  NAME_TAKEN("EX-0125", 409),
  CALL_TOO_LARGE("EX-0126", 413),
  WITHDRAWN("EX-0130", 409),
  SETTLED_BY_AXIS("EX-0131", 409),
  NOTHING_ASKED("EX-0132", 409),
  WEBHOOK_REFUSED("EX-0133", 422),
  TOO_MANY_WEBHOOKS("EX-0134", 409),
  WEBHOOK_NOT_FOUND("EX-0135", 404),
  ANSWER_FIRST("EX-0136", 409),
  UPLOAD_UNREADABLE("EX-0150", 400),
  UPLOAD_WITHOUT_FILE("EX-0151", 422),
  CODE_OUT_OF_RANGE("EX-0152", 409);

  private final String code;
  private final int status;

  ExchangeError(String code, int status) {
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
