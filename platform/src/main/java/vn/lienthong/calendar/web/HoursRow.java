package vn.lienthong.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.lienthong.calendar.UnitHours;

/**
 * Hours of a unit as the page shows them.
 *
 * @param unit main code, empty for everybody
 * @param week text of each weekday from Monday, empty on a day of rest
 */
public record HoursRow(String unit, LocalDate from, List<String> week) {
  static HoursRow of(UnitHours set) {
    var unit = set.unit();
    return new HoursRow(
        unit == null ? "" : unit.value(),
        set.validFrom(),
        Arrays.stream(DayOfWeek.values())
            .map(day -> HoursText.write(set.hours().on(day)))
            .toList());
  }
}
