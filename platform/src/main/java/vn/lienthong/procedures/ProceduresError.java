package vn.lienthong.procedures;

import vn.lienthong.shared.ErrorCode;

/** Broken rules of the catalogue; those of a file are {@code CatalogueFileError}. */
public enum ProceduresError implements ErrorCode {
  PROCEDURE_NOT_FOUND("PC-0101", 404),
  SOURCE_MISSING("PC-0102", 400),
  LIMIT_STATED("PC-0103", 409),
  PLACE_UNKNOWN("PC-0104", 400),
  LIMIT_INVALID("PC-0105", 400),
  DAY_INVALID("PC-0106", 400),
  BEFORE_VERSION("PC-0107", 400),
  LATER_VERSION("PC-0108", 409),
  CODE_TWICE("PC-0109", 400),
  SOURCE_TOO_LONG("PC-0110", 400),
  ERRORS_STAND("PC-0111", 409),
  NOT_WAITING("PC-0112", 409),
  DECISION_MISSING("PC-0113", 400),
  DECISION_TOO_LONG("PC-0114", 400);

  private final String code;
  private final int status;

  ProceduresError(String code, int status) {
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
