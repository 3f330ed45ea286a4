package vn.lienthong.casework;

import vn.lienthong.shared.ErrorCode;

/** What is wrong with what is asked of a report, or entered in one. */
public enum ReportError implements ErrorCode {
  PERIOD_REFUSED("CW-0301", 400),
  TOO_MANY_ROWS("CW-0302", 400),
  QUARTER_REFUSED("CW-0303", 400),
  INDEX_NOT_ENTERED("CW-0304", 409),
  POINTS_REFUSED("CW-0305", 400),
  SOURCE_MISSING("CW-0306", 400),
  QUARTER_NOT_BEGUN("CW-0307", 409);

  private final String code;
  private final int status;

  ReportError(String code, int status) {
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
