package vn.lienthong.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.calendar.CalendarError;
import vn.lienthong.calendar.Shift;
import vn.lienthong.calendar.WeeklyHours;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;

/** Hours as people write them, {@code 07:30-11:30 13:00-17:00}, one field for each weekday. */
final class HoursText {
  private HoursText() {}

  static String field(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  static String write(List<Shift> shifts) {
    return shifts.stream()
        .map(shift -> shift.opens() + "-" + shift.closes())
        .collect(Collectors.joining(" "));
  }

  static WeeklyHours read(Form form) {
    try {
      var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
      for (var day : DayOfWeek.values()) {
        week.put(day, shifts(form.value(field(day))));
      }
      return new WeeklyHours(Map.copyOf(week));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new RuleViolated(CalendarError.HOURS_INVALID);
    }
  }

  private static List<Shift> shifts(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(HoursText::shift)
        .toList();
  }

  private static Shift shift(String word) {
    var ends = word.split("-", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException(word);
    }
    return new Shift(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
  }
}
