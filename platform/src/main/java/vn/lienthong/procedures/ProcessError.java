package vn.lienthong.procedures;

import vn.lienthong.shared.ErrorCode;

/** Broken rules of an internal process. */
public enum ProcessError implements ErrorCode {
  PROCESS_NOT_FOUND("PC-0301", 404),
  NOT_PUBLISHED("PC-0302", 409),
  AGENCY_NOT_YOURS("PC-0303", 403),
  AGENCY_UNKNOWN("PC-0304", 400),
  BEGINS_TOO_EARLY("PC-0305", 400),
  VERSION_TAKEN("PC-0306", 409),
  STEPS_MISSING("PC-0307", 400),
  TOO_MANY_STEPS("PC-0308", 400),
  NAME_MISSING("PC-0309", 400),
  NAME_TOO_LONG("PC-0310", 400),
  ROLE_UNKNOWN("PC-0311", 400),
  LIMIT_INVALID("PC-0312", 400),
  TOO_MANY_CONSULTED("PC-0313", 400),
  CONSULTED_UNKNOWN("PC-0314", 400),
  CONSULTED_CLOSED("PC-0315", 400),
  CONSULTED_TWICE("PC-0316", 400),
  TASK_MISSING("PC-0317", 400),
  TASK_TOO_LONG("PC-0318", 400),
  LEAD_NEEDED("PC-0319", 400),
  CONSULTATION_TOO_LONG("PC-0320", 400),
  FIRST_DAY_INVALID("PC-0321", 400);

  private final String code;
  private final int status;

  ProcessError(String code, int status) {
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
