package vn.lienthong.node;

import vn.lienthong.shared.ErrorCode;

/** Why a node does not start, or a command on its data ends. */
public enum NodeError implements ErrorCode {
  DIRECTORY_IN_USE("ND-0101", 409),
  INSTALLATION_KIND_FIXED("ND-0102", 409),
  DATE_FIXED("ND-0103", 409),
  SAMPLE_ON_EXTERNAL_DATABASE("ND-0104", 409),
  INSTALLATION_UNREADABLE("ND-0105", 500),
  DATABASE_MOVED("ND-0106", 409),
  DATE_NEEDS_SAMPLE("ND-0107", 400),
  SAMPLE_KEY_SET("ND-0108", 400),
  DIRECTORY_UNUSABLE("ND-0109", 400),
  UNKNOWN_KEYS("ND-0201", 400),
  VALUE_REFUSED("ND-0202", 400),
  DATABASE_DID_NOT_START("ND-0301", 500),
  DATABASE_UNREACHABLE("ND-0302", 503),
  DATABASE_TOO_OLD("ND-0303", 409),
  DATABASE_NOT_UTF8("ND-0304", 409),
  DATABASE_WITHOUT_ICU("ND-0305", 409),
  DATABASE_VERSION_CHANGED("ND-0306", 409),
  PORT_IN_USE("ND-0307", 409),
  START_CUT_OFF("ND-0308", 503),
  START_FAILED("ND-0309", 500),
  DATABASE_ENDED("ND-0310", 503),
  DATABASE_BACK("ND-0311", 200),
  DIRECTORY_NOT_EMPTY("ND-0401", 409),
  NO_NODE_HERE("ND-0402", 404),
  BACKUP_UNREADABLE("ND-0403", 400),
  BACKUP_NEWER("ND-0404", 409),
  TARGET_NOT_EMPTY("ND-0405", 409),
  COUNTS_DIFFER("ND-0406", 500),
  JOURNAL_NOT_VERIFIED("ND-0407", 500),
  FILE_EXISTS("ND-0408", 409),
  MOVE_OF_SAMPLE("ND-0409", 409),
  FILE_NOT_WRITABLE("ND-0410", 409),
  FILE_TROUBLE("ND-0411", 409);

  private final String code;
  private final int status;

  NodeError(String code, int status) {
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
