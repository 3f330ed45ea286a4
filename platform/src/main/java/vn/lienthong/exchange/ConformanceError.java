package vn.lienthong.exchange;

import vn.lienthong.shared.ErrorCode;

/** Broken rules of the self-test of systems. */
public enum ConformanceError implements ErrorCode {
  NOT_A_SANDBOX("EX-0210", 409),
  RUN_NOT_FOUND("EX-0211", 404),
  SYSTEM_UNKNOWN("EX-0212", 422);

  private final String code;
  private final int status;

  ConformanceError(String code, int status) {
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
