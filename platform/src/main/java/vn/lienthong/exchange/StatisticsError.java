package vn.lienthong.exchange;

import vn.lienthong.shared.ErrorCode;

/** Broken rules of the statistics of a desk. */
public enum StatisticsError implements ErrorCode {
  PERIOD_REFUSED("EX-0230", 422),
  NOT_YOUR_FIGURES("EX-0231", 403);

  private final String code;
  private final int status;

  StatisticsError(String code, int status) {
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
