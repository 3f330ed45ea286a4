package vn.lienthong.casework.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;

/** Goes through the time of a unit minute by minute, or day by day where only days count. */
final class Walk {
  private static final int MINUTES = 24 * 60;
  private static final boolean[] CLOSED = new boolean[MINUTES];

  private final Days days;
  private final Map<DayOfWeek, boolean[]> week = new EnumMap<>(DayOfWeek.class);

  Walk(Days days, Hours hours) {
    this.days = days;
    for (var day : DayOfWeek.values()) {
      week.put(day, hours.minutes(day));
    }
  }

  boolean works(LocalDate day) {
    for (var open : open(day)) {
      if (open) {
        return true;
      }
    }
    return false;
  }

  LocalDate thisOrNext(LocalDate day) {
    var found = day;
    while (!works(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  LocalDate next(LocalDate day) {
    return thisOrNext(day.plusDays(1));
  }

  LocalDate previous(LocalDate day) {
    var found = day.minusDays(1);
    while (!works(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  /** Working days after one day up to another one, which counts. */
  int workingDays(LocalDate after, LocalDate last) {
    int counted = 0;
    for (var day = after.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      counted += works(day) ? 1 : 0;
    }
    return counted;
  }

  /** End of the last session. */
  LocalDateTime closing(LocalDate day) {
    int minute = MINUTES;
    while (!open(day)[minute - 1]) {
      minute--;
    }
    return at(day, minute);
  }

  /** Beginning of the first session. */
  LocalDateTime opening(LocalDate day) {
    int minute = 0;
    while (!open(day)[minute]) {
      minute++;
    }
    return at(day, minute);
  }

  /** When so many working minutes are over; with none the first working minute from there on. */
  LocalDateTime after(LocalDateTime from, int workingMinutes) {
    int left = workingMinutes;
    int minute = minute(from);
    for (var day = from.toLocalDate(); ; day = day.plusDays(1)) {
      for (var open = open(day); minute < MINUTES; minute++) {
        if (open[minute] && left == 0) {
          return at(day, minute);
        }
        if (open[minute] && --left == 0) {
          return at(day, minute + 1);
        }
      }
      minute = 0;
    }
  }

  /** Working minutes from one moment to a later one; none when it is not later. */
  int workingMinutes(LocalDateTime from, LocalDateTime to) {
    int counted = 0;
    int minute = minute(from);
    for (var day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
      int end = day.equals(to.toLocalDate()) ? minute(to) : MINUTES;
      for (var open = open(day); minute < end; minute++) {
        counted += open[minute] ? 1 : 0;
      }
      minute = 0;
    }
    return counted;
  }

  private boolean[] open(LocalDate day) {
    return days.off(day) ? CLOSED : week.get(days.weekday(day));
  }

  private static LocalDateTime at(LocalDate day, int minute) {
    return day.atStartOfDay().plusMinutes(minute);
  }

  private static int minute(LocalDateTime at) {
    return at.getHour() * 60 + at.getMinute();
  }
}
