package vn.lienthong.procedures;

/** What a time limit is counted in: Civil Code 2015 articles 147 and 148. */
public enum LimitUnit {
  /** Working days of the unit; the day of the event is not counted. */
  WORKING_DAY,
  /** Days of the calendar; the last one rolls on to a working day. */
  DAY,
  /** Hours from the moment itself. */
  HOUR,
  /** Hours within the working time of the unit. */
  WORKING_HOUR,
  MONTH
}
