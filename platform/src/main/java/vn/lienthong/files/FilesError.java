package vn.lienthong.files;

import vn.lienthong.shared.ErrorCode;

/** Rules of uploads and stored files; the message names the rule that was broken. */
public enum FilesError implements ErrorCode {
  NOT_FOUND("FI-0101", 404),
  EMPTY("FI-0102", 400),
  TOO_LARGE("FI-0103", 413),
  KIND_UNKNOWN("FI-0104", 415),
  KIND_NOT_ALLOWED("FI-0105", 415),
  KIND_DIFFERS_FROM_NAME("FI-0106", 415),
  NAME_MISSING("FI-0107", 400),
  NAME_TOO_LONG("FI-0108", 400),
  INFECTED("FI-0109", 422);

  private final String code;
  private final int status;

  FilesError(String code, int status) {
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
