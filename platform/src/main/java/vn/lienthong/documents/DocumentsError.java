package vn.lienthong.documents;

import vn.lienthong.shared.ErrorCode;

/** Errors of documents. */
public enum DocumentsError implements ErrorCode {
  NOT_SIGNABLE("DO-0101", 422),
  KEY_UNUSABLE("DO-0102", 503),
  NO_TIME_STAMP("DO-0103", 503),
  NO_KEY("DO-0104", 409),
  SERVICE_SILENT("DO-0105", 503),
  SERVICE_REFUSED("DO-0106", 503);

  private final String code;
  private final int status;

  DocumentsError(String code, int status) {
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
