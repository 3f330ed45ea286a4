package vn.lienthong.calendar.domain;

import java.time.LocalDate;
import java.util.Optional;
import vn.lienthong.calendar.CalendarError;
import vn.lienthong.calendar.DayKind;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.WeeklyHours;
import vn.lienthong.calendar.YearView;

/** What a special day and a year must look like. */
public final class DayRule {
  private DayRule() {}

  /** Why a day cannot be set; the weekdays are those of the hours of everybody. */
  public static Optional<CalendarError> broken(SpecialDay day, WeeklyHours hours) {
    if (day.name().isBlank()) {
      return Optional.of(CalendarError.NAME_MISSING);
    }
    boolean weekday = works(day.date(), hours);
    if (day.kind() == DayKind.SWAPPED_OFF && !weekday) {
      return Optional.of(CalendarError.NOT_A_WORKING_WEEKDAY);
    }
    if (day.kind() == DayKind.SWAPPED_ON && weekday) {
      return Optional.of(CalendarError.NOT_A_DAY_OF_REST);
    }
    var replaced = day.replaces();
    return replaced != null && !works(replaced, hours)
        ? Optional.of(CalendarError.NOT_A_WORKING_WEEKDAY)
        : Optional.empty();
  }

  /** A swap moves a day, it gives none away: as many days off as days worked. */
  public static boolean balanced(YearView year) {
    return year.count(DayKind.SWAPPED_OFF) == year.count(DayKind.SWAPPED_ON);
  }

  private static boolean works(LocalDate date, WeeklyHours hours) {
    return !hours.on(date.getDayOfWeek()).isEmpty();
  }
}
