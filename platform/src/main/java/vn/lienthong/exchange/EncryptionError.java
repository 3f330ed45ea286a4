package vn.lienthong.exchange;

import vn.lienthong.shared.ErrorCode;

/** Broken rules of end-to-end encryption. */
public enum EncryptionError implements ErrorCode {
  KEY_REFUSED("EX-0240", 422),
  VALIDITY_REFUSED("EX-0241", 422),
  KEY_NOT_FOUND("EX-0242", 404),
  KEY_KNOWN("EX-0243", 409),
  NO_KEY("EX-0244", 404),
  DESK_ONLY("EX-0245", 409),
  FILE_UNREADABLE("EX-0246", 422),
  KEY_UNKNOWN("EX-0247", 422),
  KEY_ENDED("EX-0248", 422),
  RECIPIENT_LEFT_OUT("EX-0249", 422),
  SERVED_ELSEWHERE("EX-0250", 409),
  TOO_MANY_KEYS("EX-0251", 409),
  AGENCY_NOT_YOURS("EX-0252", 403);

  private final String code;
  private final int status;

  EncryptionError(String code, int status) {
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
