package vn.lienthong.casework;

import vn.lienthong.shared.ErrorCode;

/** Broken rules of dossiers. */
public enum CaseworkError implements ErrorCode {
  NO_SUCH_MOVE("CW-0101", 409),
  REASON_MISSING("CW-0102", 400),
  SECOND_SUPPLEMENT("CW-0103", 409),
  SECOND_EXTENSION("CW-0104", 409),
  EXTENSION_TOO_LATE("CW-0105", 409),
  DATE_NOT_LATER("CW-0106", 400),
  CLOCK_STANDS("CW-0107", 409),
  CLOCK_RUNS("CW-0108", 409),
  LEGAL_BASIS_MISSING("CW-0109", 400),
  CHANGED_MEANWHILE("CW-0110", 409),
  VERSION_MISSING("CW-0111", 428),
  DOSSIER_UNKNOWN("CW-0112", 404),
  NO_LIMIT_YET("CW-0113", 409),
  PROCEDURE_UNKNOWN("CW-0114", 400),
  APPLICANT_MISSING("CW-0115", 400),
  CHANNEL_NOT_OFFERED("CW-0116", 400),
  RECEIVER_MISSING("CW-0117", 400),
  HANDLER_UNKNOWN("CW-0118", 400),
  PURPOSE_MISSING("CW-0119", 403),
  DATE_OF_REST("CW-0120", 400),
  DATE_PAST("CW-0121", 400),
  NO_NEXT_STEP("CW-0122", 409),
  NO_SUCH_STEP("CW-0123", 400),
  STEP_OF_ANOTHER("CW-0124", 403),
  STEPS_LEFT("CW-0125", 409),
  CONSULTED_UNKNOWN("CW-0126", 400),
  TASK_MISSING("CW-0127", 400),
  CONSULTATION_LIMIT("CW-0128", 400),
  ONE_LEAD("CW-0129", 400),
  CONSULTATION_OVER("CW-0130", 409),
  OPINION_MISSING("CW-0131", 400),
  NUMBER_LENGTH("CW-0132", 400),
  NUMBER_WITH_LETTERS("CW-0133", 400),
  NUMBER_PLACE("CW-0134", 400),
  NUMBER_YEAR("CW-0135", 400),
  TAX_CODE_WRONG("CW-0136", 400),
  NUMBER_ABROAD("CW-0137", 409),
  TAX_CODE_OF_CITIZEN("CW-0138", 409),
  NUMBER_OF_CITIZEN("CW-0139", 409),
  NUMBER_OF_ANOTHER("CW-0140", 409);

  private final String code;
  private final int status;

  CaseworkError(String code, int status) {
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
