package vn.lienthong.shared;

/** Errors that belong to no single module. */
public enum SharedError implements ErrorCode {
  FORBIDDEN("SH-0001", 403),
  NOT_FOUND("SH-0002", 404),
  INVALID_INPUT("SH-0003", 400),
  INTERNAL("SH-0004", 500),
  TOO_LARGE("SH-0005", 413),
  RATE_LIMITED("SH-0006", 429),
  STALE_VERSION("SH-0007", 409),
  SIGN_IN_REQUIRED("SH-0008", 401),
  BUSY("SH-0009", 503);

  private final String code;
  private final int status;

  SharedError(String code, int status) {
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
