package vn.lienthong.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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

  @Operation(summary = "Holidays and swapped days of a year, with the decision that set them.")
  @GetMapping("/api/calendar/years/{year}")
  YearView year(
      @Parameter(description = "Calendar year.", example = "2020") @PathVariable int year,
      Caller caller) {
    CalendarController.demand(year);
    return calendar.year(year);
  }
}
