package vn.lienthong.notification;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import vn.lienthong.shared.BusinessClock;

/**
 * The hours of a day in Viet Nam in which nobody is to be woken; they may run over midnight.
 *
 * @param from the first quiet minute
 * @param to the first minute after it; the same as {@code from} when no hour is quiet
 */
public record QuietHours(LocalTime from, LocalTime to) {
  public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /**
   * Reads {@code 21:00-07:00}; empty text means none.
   *
   * @throws IllegalArgumentException when the text is neither
   */
  public static QuietHours parse(String text) {
    if (text.isBlank()) {
      return NONE;
    }
    var ends = text.strip().split("-", -1);
    try {
      if (ends.length == 2) {
        return new QuietHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
      }
    } catch (DateTimeException crooked) {
      throw new IllegalArgumentException("quiet hours are written as 21:00-07:00", crooked);
    }
    throw new IllegalArgumentException("quiet hours are written as 21:00-07:00");
  }

  /** The first moment from then on that is not quiet. */
  public Instant earliest(Instant at) {
    var local = at.atZone(BusinessClock.ZONE);
    var time = local.toLocalTime();
    if (!holds(time)) {
      return at;
    }
    var evening = overMidnight() && !time.isBefore(from);
    var day = evening ? local.toLocalDate().plusDays(1) : local.toLocalDate();
    return day.atTime(to).atZone(BusinessClock.ZONE).toInstant();
  }

  private boolean holds(LocalTime time) {
    if (from.equals(to)) {
      return false;
    }
    var begun = !time.isBefore(from);
    var notOver = time.isBefore(to);
    return overMidnight() ? begun || notOver : begun && notOver;
  }

  private boolean overMidnight() {
    return from.isAfter(to);
  }

  @Override
  public String toString() {
    return from.equals(to) ? "" : from + "–" + to;
  }
}
