package vn.lienthong.exchange;

import vn.lienthong.shared.ErrorCode;

/** Broken rules of the desk; no system meets them on the axis. */
public enum DeskError implements ErrorCode {
  NUMBER_TAKEN("EX-0160", 409),
  BOOK_OF_ANOTHER_YEAR("EX-0161", 422),
  BOOK_NOT_YOURS("EX-0162", 403),
  ASSIGNMENT_CHANGED("EX-0163", 409),
  HANDLER_UNKNOWN("EX-0164", 422),
  DEADLINE_REFUSED("EX-0165", 422),
  NOTE_TOO_LONG("EX-0166", 422),
  NOT_THE_LEAD("EX-0167", 403),
  TEMPLATE_NOT_FOUND("EX-0186", 404),
  TEMPLATE_NAME_TAKEN("EX-0187", 409),
  TOO_MANY_TEMPLATES("EX-0188", 409);

  private final String code;
  private final int status;

  DeskError(String code, int status) {
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
