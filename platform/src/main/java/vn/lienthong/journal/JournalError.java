package vn.lienthong.journal;

import vn.lienthong.shared.ErrorCode;

/** Errors of the journal. */
public enum JournalError implements ErrorCode {
  ENTRY_NOT_FOUND("JN-0101", 404),
  NO_HEAD("JN-0102", 404),
  SIZE_OUT_OF_RANGE("JN-0103", 400),
  NOTHING_TO_ERASE("JN-0104", 409),
  UNKNOWN_SUBSCRIBER("JN-0105", 404),
  NOT_STAMPED_YET("JN-0106", 404),
  /** Said in the log of the node. */
  STAMPS_LATE("JN-0107", 503),
  PAYLOAD_ARCHIVED("JN-0108", 409),
  /** Said in the log of the node and on its page. */
  ARCHIVE_UNFINISHED("JN-0109", 503),
  /** Said in the log of the node and on its page. */
  ARCHIVE_DAMAGED("JN-0110", 503);

  private final String code;
  private final int status;

  JournalError(String code, int status) {
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
