package vn.lienthong.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/**
 * What administrators keep: days, years, hours. Each change needs the right {@code edit-calendar},
 * hours of the own agency {@code edit-own-hours}, and a reason, and is journaled.
 */
public interface CalendarEditing {
  YearView year(int year);

  /** Sets or replaces a day. A swapped day off is a weekday, a swapped day worked is not. */
  void setDay(SpecialDay day, String reason, Caller caller);

  void removeDay(LocalDate date, String reason, Caller caller);

  /**
   * Publishes the calendar of a year. Days off and days worked by swaps must be as many; a swap
   * across New Year counts with both of its days.
   *
   * @param decision number of the decision
   */
  void publish(int year, LocalDate on, String decision, String reason, Caller caller);

  /** Hours on record, those of everybody first. */
  List<UnitHours> hours();

  /**
   * Gives a unit its hours from a day on; they are kept under the main code of that day.
   *
   * @param unit any code of the unit, null for everybody
   * @throws vn.lienthong.shared.RuleViolated {@link CalendarError#UNIT_UNKNOWN}, {@link
   *     CalendarError#NOT_YOUR_UNIT} for whom may edit own hours alone
   */
  void setHours(
      @Nullable AgencyCode unit, LocalDate from, WeeklyHours hours, String reason, Caller caller);
}
