package vn.lienthong.procedures;

/**
 * What can be found about an entry of the catalogue. The code is permanent; its message, title and
 * source are in the bundles under {@code LC-nnn}, {@code LC-nnn.title} and {@code LC-nnn.source}.
 */
public enum FindingCode {
  LIMIT_WITHOUT_UNIT("LC-101", Severity.ERROR),
  LIMIT_AND_FEE_GLUED("LC-102", Severity.ERROR),
  LIMIT_ABSENT("LC-103", Severity.ERROR),
  CHANNEL_TWICE("LC-104", Severity.WARNING),
  LIMIT_BY_CHANNEL("LC-105", Severity.INFORMATION),
  FEE_ABSENT("LC-201", Severity.WARNING),
  FREE_BUT_AMOUNT("LC-202", Severity.ERROR),
  THOUSANDS_MISSING("LC-203", Severity.ERROR),
  FOREIGN_CURRENCY("LC-204", Severity.WARNING),
  FEE_OF_PROVINCE("LC-205", Severity.INFORMATION),
  FEE_UNREADABLE("LC-206", Severity.WARNING),
  NAME_MISSING("LC-301", Severity.ERROR),
  /** No error: one of the two shapes of file has no place for steps. */
  STEPS_MISSING("LC-302", Severity.WARNING),
  WAYS_MISSING("LC-303", Severity.ERROR),
  DOCUMENTS_MISSING("LC-304", Severity.ERROR),
  COPIES_MISSING("LC-305", Severity.WARNING),
  APPLICANT_MISSING("LC-306", Severity.ERROR),
  AGENCY_MISSING("LC-307", Severity.ERROR),
  COPIES_IMPROBABLE("LC-308", Severity.ERROR),
  BASIS_EXPIRED("LC-401", Severity.WARNING),
  RESULT_CODE_MISSING("LC-402", Severity.WARNING),
  CODE_SHAPE("LC-501", Severity.ERROR),
  LEVEL_UNKNOWN("LC-502", Severity.ERROR),
  CODE_TWICE("LC-503", Severity.ERROR);

  private final String code;
  private final Severity severity;

  FindingCode(String code, Severity severity) {
    this.code = code;
    this.severity = severity;
  }

  /** Permanent code, {@code LC-nnn}; never re-used. */
  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }
}
