package vn.lienthong.directory;

import vn.lienthong.shared.ErrorCode;

/** Broken rules of the directory. The codes from DI-0301 on are findings on a row of an import. */
public enum DirectoryError implements ErrorCode {
  AGENCY_NOT_FOUND("DI-0101", 404),
  REASON_MISSING("DI-0102", 400),
  REORGANISATION_NOT_FOUND("DI-0201", 404),
  STEP_NOT_ALLOWED("DI-0202", 409),
  SECOND_PERSON_NEEDED("DI-0203", 403),
  NOT_YET_DUE("DI-0204", 409),
  NOT_OPEN("DI-0205", 409),
  SUCCESSOR_CLOSES("DI-0206", 400),
  NOTHING_CLOSES("DI-0207", 400),
  TEXT_MISSING("DI-0208", 400),
  CLOSED_TWICE("DI-0209", 409),
  TITLE_TOO_LONG("DI-0210", 400),
  DOCUMENT_TOO_LONG("DI-0211", 400),
  FILE_UNREADABLE("DI-0301", 400),
  COLUMN_MISSING("DI-0302", 400),
  FIELDS_WRONG("DI-0303", 400),
  CODE_INVALID("DI-0304", 400),
  NAME_INVALID("DI-0305", 400),
  KIND_UNKNOWN("DI-0306", 400),
  DATE_INVALID("DI-0307", 400),
  PERIOD_REVERSED("DI-0308", 400),
  CODE_TWICE("DI-0309", 400),
  CODE_TAKEN("DI-0310", 409),
  PARENT_UNKNOWN("DI-0311", 400),
  PARENT_CIRCLE("DI-0312", 400),
  COLUMN_MISSPELT("DI-0313", 400),
  COLUMN_TWICE("DI-0314", 400);

  private final String code;
  private final int status;

  DirectoryError(String code, int status) {
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
