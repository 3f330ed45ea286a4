package vn.lienthong.calendar;

import vn.lienthong.shared.AgencyCode;

/** Working calendars with the data of this moment; take a new one for each piece of work. */
public interface Calendars {
  /** The calendar with the hours of everybody. */
  WorkingCalendar national();

  /**
   * The calendar of a unit.
   *
   * @param unit main code of the unit; without hours of its own it has those of everybody
   */
  WorkingCalendar of(AgencyCode unit);
}
