package vn.lienthong.exchange;

import vn.lienthong.shared.ErrorCode;

/** Broken rules of signing files (hồ sơ trình ký); no system meets them on the axis. */
public enum SigningError implements ErrorCode {
  CHANGED("EX-0190", 409),
  NOT_FOUND("EX-0191", 404),
  STEP_NOT_ALLOWED("EX-0192", 409),
  NOT_YOUR_STEP("EX-0193", 403),
  LEADER_UNKNOWN("EX-0194", 422),
  NO_PDF("EX-0195", 422),
  PDF_TOO_LARGE("EX-0196", 413),
  REASON_MISSING("EX-0197", 422),
  DATE_REFUSED("EX-0198", 422),
  OTHER_DRAFT("EX-0199", 409);

  private final String code;
  private final int status;

  SigningError(String code, int status) {
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
