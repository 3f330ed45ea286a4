package vn.lienthong.exchange;

import vn.lienthong.shared.ErrorCode;

/** Why something is stuck, and why it is not sent again; the language of the console. */
public enum ConsoleError implements ErrorCode {
  DELIVERY_FAILED("EX-0170", 409),
  WEBHOOK_STOPPED("EX-0171", 409),
  ARRIVAL_UNTOLD("EX-0172", 409),
  SUBSCRIBER_FAILS("EX-0173", 409),
  SUBSCRIBER_LAGS("EX-0174", 409),
  NOT_STUCK("EX-0175", 409),
  ALREADY_THERE("EX-0176", 409),
  TRIED_BY_ITSELF("EX-0177", 409);

  private final String code;
  private final int status;

  ConsoleError(String code, int status) {
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
