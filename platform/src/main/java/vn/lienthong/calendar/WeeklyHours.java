package vn.lienthong.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Working hours of a week; at least one day has some, and the shifts of a day do not overlap. */
public record WeeklyHours(Map<DayOfWeek, List<Shift>> shifts) {
  /** 07:30 to 11:30 and 13:00 to 17:00, Monday to Friday. */
  public static final WeeklyHours OFFICE =
      everyWeekday(
          new Shift(LocalTime.of(7, 30), LocalTime.of(11, 30)),
          new Shift(LocalTime.of(13, 0), LocalTime.of(17, 0)));

  public WeeklyHours {
    var sorted = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
    shifts.forEach((day, ofDay) -> {
      var inOrder = new ArrayList<>(ofDay);
      inOrder.sort(Comparator.comparing(Shift::opens));
      for (int i = 1; i < inOrder.size(); i++) {
        if (inOrder.get(i).opens().isBefore(inOrder.get(i - 1).closes())) {
          throw new IllegalArgumentException("shifts overlap on " + day);
        }
      }
      if (!inOrder.isEmpty()) {
        sorted.put(day, List.copyOf(inOrder));
      }
    });
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("a week without working time");
    }
    shifts = Map.copyOf(sorted);
  }

  /** The same shifts from Monday to Friday. */
  public static WeeklyHours everyWeekday(Shift... ofDay) {
    var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
        week.put(day, List.of(ofDay));
      }
    }
    return new WeeklyHours(week);
  }

  /** Shifts of a weekday in their order, empty on a day of rest. */
  public List<Shift> on(DayOfWeek day) {
    return shifts.getOrDefault(day, List.of());
  }

  /** Working time of the longest day: what "one day" means when days become hours. */
  public Duration standardDay() {
    return shifts.values().stream()
        .map(ofDay -> ofDay.stream().map(Shift::length).reduce(Duration.ZERO, Duration::plus))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
