package vn.lienthong.calendar.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.calendar.CalendarError;
import vn.lienthong.calendar.DayKind;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.WeeklyHours;

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

  /**
   * A swap moves a day, it gives none away: a year has as many swapped days off as days worked. A
   * day that is swapped across New Year counts in both years, together with the other half.
   *
   * @param all the days of every year
   */
  public static boolean balanced(int year, Collection<SpecialDay> all) {
    var worked = all.stream().filter(day -> workedFor(day, year)).toList();
    var replaced = worked.stream().flatMap(day -> Stream.ofNullable(day.replaces())).toList();
    long off =
        all.stream()
            .filter(day -> day.kind() == DayKind.SWAPPED_OFF)
            .filter(day -> day.date().getYear() == year || replaced.contains(day.date()))
            .count();
    return off == worked.size();
  }

  private static boolean workedFor(SpecialDay day, int year) {
    var replaced = day.replaces();
    return day.kind() == DayKind.SWAPPED_ON
        && (day.date().getYear() == year || (replaced != null && replaced.getYear() == year));
  }

  private static boolean works(LocalDate date, WeeklyHours hours) {
    return !hours.on(date.getDayOfWeek()).isEmpty();
  }
}
