package vn.lienthong.exchange;

import java.util.Locale;

/** How much something needs an operator, in rising order. */
public enum AlarmLevel {
  OK,
  WARNING,
  ALARM;

  /** Name in messages and figures. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public AlarmLevel worse(AlarmLevel other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
