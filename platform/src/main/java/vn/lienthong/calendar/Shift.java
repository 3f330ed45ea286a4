package vn.lienthong.calendar;

import java.time.Duration;
import java.time.LocalTime;

/** A stretch of working time within a day in Viet Nam. */
public record Shift(LocalTime opens, LocalTime closes) {
  public Shift {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException(opens + "-" + closes);
    }
  }

  public Duration length() {
    return Duration.between(opens, closes);
  }
}
