package vn.lienthong.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Working time of one unit: pure functions over data, in Asia/Ho_Chi_Minh. A result that touches a
 * year whose calendar is not published says so.
 */
public interface WorkingCalendar {
  /** What a day is, with its working time. */
  DayStatus day(LocalDate date);

  /** True when there is working time on the day; see {@link #day} for how sure that is. */
  default boolean isWorkingDay(LocalDate date) {
    return day(date).working();
  }

  /**
   * The working day that comes {@code days} working days after a date; the date itself is not
   * counted. With 0 the date itself, or the next working day when it is a day of rest.
   *
   * @param days 0 or more
   */
  DueDay plusWorkingDays(LocalDate date, int days);

  /**
   * The instant at which an amount of working time is used up. Counting begins at the next working
   * minute; the result is never outside working time, though it may be the minute a shift closes.
   *
   * @param working not negative
   */
  DueTime plusWorkingTime(Instant start, Duration working);

  /** Working time from one instant to another; negative when {@code to} is earlier. */
  WorkingSpan workingTimeBetween(Instant from, Instant to);

  /** The instant itself when it is within working time, else the next opening. */
  DueTime nextWorkingMinute(Instant at);

  /** What one day counts in hours on that date, for limits in half days or hours. */
  Duration standardDay(LocalDate on);
}
