package vn.lienthong.calendar.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.calendar.CalendarEditing;
import vn.lienthong.calendar.YearView;
import vn.lienthong.shared.Caller;

/** The calendar for machines; open to everybody signed in. */
@RestController
class CalendarApi {
  private final CalendarEditing calendar;

  CalendarApi(CalendarEditing calendar) {
    this.calendar = calendar;
  }

  @GetMapping("/api/calendar/years/{year}")
  YearView year(@PathVariable int year, Caller caller) {
    return calendar.year(year);
  }
}
