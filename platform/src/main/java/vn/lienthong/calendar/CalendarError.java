package vn.lienthong.calendar;

import vn.lienthong.shared.ErrorCode;

/** Broken rules of the calendar. */
public enum CalendarError implements ErrorCode {
  REASON_MISSING("CA-0101", 400),
  NAME_MISSING("CA-0102", 400),
  DAY_UNKNOWN("CA-0103", 404),
  NOT_A_WORKING_WEEKDAY("CA-0104", 400),
  NOT_A_DAY_OF_REST("CA-0105", 400),
  SWAPS_UNBALANCED("CA-0106", 409),
  DECISION_MISSING("CA-0107", 400),
  HOURS_INVALID("CA-0108", 400),
  DATE_INVALID("CA-0109", 400),
  UNIT_UNKNOWN("CA-0110", 400),
  NOT_YOUR_UNIT("CA-0111", 403);

  private final String code;
  private final int status;

  CalendarError(String code, int status) {
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
