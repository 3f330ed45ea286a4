package vn.lienthong.calendar;

/** Why a day is not what its weekday says. */
public enum DayKind {
  /** A public holiday or the day off in lieu of one (Labour Code 2019, articles 111.3 and 112). */
  HOLIDAY,
  /** A weekday off, worked on another day. */
  SWAPPED_OFF,
  /** A day of rest that is worked in exchange. */
  SWAPPED_ON
}
