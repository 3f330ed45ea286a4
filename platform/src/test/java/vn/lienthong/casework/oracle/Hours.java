package vn.lienthong.casework.oracle;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hours of a unit as plain text: for each weekday its sessions {@code HH:mm-HH:mm}. */
public record Hours(Map<DayOfWeek, List<String>> week) {
  private static final int MINUTES = 24 * 60;

  /** 07:30 to 11:30 and 13:00 to 17:00, Monday to Friday. */
  public static final Hours OFFICE = new Hours(weekdays(List.of("07:30-11:30", "13:00-17:00")));

  public Hours {
    week = Map.copyOf(week);
    if (week.values().stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a week without working time");
    }
  }

  /** Office hours with some on Saturday. */
  public static Hours officeAndSaturday(String session) {
    var week = new HashMap<>(OFFICE.week);
    week.put(DayOfWeek.SATURDAY, List.of(session));
    return new Hours(week);
  }

  private static Map<DayOfWeek, List<String>> weekdays(List<String> sessions) {
    var week = new HashMap<DayOfWeek, List<String>>();
    for (var day : DayOfWeek.values()) {
      if (day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY) {
        week.put(day, sessions);
      }
    }
    return week;
  }

  /** For each minute of a weekday whether it is working time. */
  boolean[] minutes(DayOfWeek day) {
    var open = new boolean[MINUTES];
    for (var session : week.getOrDefault(day, List.of())) {
      int end = minute(session.substring(session.indexOf('-') + 1));
      for (int minute = minute(session); minute < end; minute++) {
        if (open[minute]) {
          throw new IllegalArgumentException("sessions overlap: " + day + " " + week.get(day));
        }
        open[minute] = true;
      }
    }
    return open;
  }

  /** What one day counts: the minutes of the longest weekday. */
  public int standardDay() {
    int longest = 0;
    for (var day : DayOfWeek.values()) {
      int working = 0;
      for (var open : minutes(day)) {
        working += open ? 1 : 0;
      }
      longest = Math.max(longest, working);
    }
    return longest;
  }

  private static int minute(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3, 5));
  }
}
