package vn.lienthong.exchange.application;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.lienthong.calendar.Calendars;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.calendar.domain.TimeTable;
import vn.lienthong.shared.AgencyCode;

/** Office hours on every weekday of 2020, the same for everybody. */
final class OfficeHours implements Calendars {
  @Override
  public WorkingCalendar national() {
    return new TimeTable(Map.of(), new TreeMap<>(), Set.of(2020));
  }

  @Override
  public WorkingCalendar of(AgencyCode unit) {
    return national();
  }
}
