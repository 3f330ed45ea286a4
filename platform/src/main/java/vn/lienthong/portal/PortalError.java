package vn.lienthong.portal;

import vn.lienthong.shared.ErrorCode;

/** Broken rules of the talk between a one-stop node and the national portal. */
public enum PortalError implements ErrorCode {
  CALL_TOO_LARGE("PO-0201", 413),
  CALL_UNREADABLE("PO-0202", 400),
  LOGIN_REFUSED("PO-0203", 401),
  SESSION_UNKNOWN("PO-0204", 401),
  SERVICE_UNKNOWN("PO-0205", 400),
  UNIT_NOT_YOURS("PO-0206", 403),
  TOO_MANY_ITEMS("PO-0207", 400),
  FIELD_MISSING("PO-0208", 400),
  FIELD_REFUSED("PO-0209", 400),
  ALREADY_THERE("PO-0210", 409),
  NOT_THERE("PO-0211", 404),
  NO_SUCH_MOVE("PO-0212", 409),
  TWICE_IN_A_CALL("PO-0213", 400),
  CALL_FAILED("PO-0214", 500);

  private final String code;
  private final int status;

  PortalError(String code, int status) {
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
