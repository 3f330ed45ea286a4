package vn.lienthong.calendar.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.lienthong.calendar.DayKind;
import vn.lienthong.calendar.DayStatus;
import vn.lienthong.calendar.DueDay;
import vn.lienthong.calendar.DueTime;
import vn.lienthong.calendar.Shift;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.WeeklyHours;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.calendar.WorkingSpan;
import vn.lienthong.shared.BusinessClock;

/** Working time computed from the days, hours and published years of one moment. */
public final class TimeTable implements WorkingCalendar {
  private final Map<LocalDate, SpecialDay> days;
  private final NavigableMap<LocalDate, WeeklyHours> hours;
  private final Set<Integer> published;

  /**
   * @param hours weekly hours by their first day; before the first one office hours hold
   * @param published years whose calendar is published
   */
  public TimeTable(
      Map<LocalDate, SpecialDay> days,
      NavigableMap<LocalDate, WeeklyHours> hours,
      Set<Integer> published) {
    this.days = Map.copyOf(days);
    this.hours = new TreeMap<>(hours);
    this.published = Set.copyOf(published);
  }

  @Override
  public DayStatus day(LocalDate date) {
    return new DayStatus(date, shifts(date), days.get(date), published.contains(date.getYear()));
  }

  @Override
  public DueDay plusWorkingDays(LocalDate date, int number) {
    if (number < 0) {
      throw new IllegalArgumentException("days: " + number);
    }
    var day = date;
    int counted = 0;
    while (counted < number) {
      day = day.plusDays(1);
      counted += shifts(day).isEmpty() ? 0 : 1;
    }
    while (shifts(day).isEmpty()) {
      day = day.plusDays(1);
    }
    return new DueDay(day, unpublished(date, day));
  }

  @Override
  public DueTime plusWorkingTime(Instant start, Duration working) {
    if (working.isNegative()) {
      throw new IllegalArgumentException("working time: " + working);
    }
    var first = dateOf(start);
    var from = timeOf(start);
    var left = working;
    for (var day = first; ; day = day.plusDays(1), from = LocalTime.MIN) {
      for (var shift : shifts(day)) {
        var begin = from.isAfter(shift.opens()) ? from : shift.opens();
        if (begin.isBefore(shift.closes())) {
          var available = Duration.between(begin, shift.closes());
          if (left.compareTo(available) <= 0) {
            return new DueTime(instant(day, begin.plus(left)), unpublished(first, day));
          }
          left = left.minus(available);
        }
      }
    }
  }

  @Override
  public WorkingSpan workingTimeBetween(Instant from, Instant to) {
    if (to.isBefore(from)) {
      var back = workingTimeBetween(to, from);
      return new WorkingSpan(back.working().negated(), back.standardDay(), back.unpublishedYears());
    }
    var last = dateOf(to);
    var sum = Duration.ZERO;
    for (var day = dateOf(from); !day.isAfter(last); day = day.plusDays(1)) {
      for (var shift : shifts(day)) {
        var begin = later(from, instant(day, shift.opens()));
        var end = earlier(to, instant(day, shift.closes()));
        if (begin.isBefore(end)) {
          sum = sum.plus(Duration.between(begin, end));
        }
      }
    }
    return new WorkingSpan(sum, standardDay(last), unpublished(dateOf(from), last));
  }

  @Override
  public DueTime nextWorkingMinute(Instant at) {
    return plusWorkingTime(at, Duration.ZERO);
  }

  @Override
  public Duration standardDay(LocalDate on) {
    return week(on).standardDay();
  }

  private List<Shift> shifts(LocalDate date) {
    var special = days.get(date);
    if (special == null) {
      return week(date).on(date.getDayOfWeek());
    }
    if (special.kind() != DayKind.SWAPPED_ON) {
      return List.of();
    }
    var replaced = special.replaces();
    return week(date).on(replaced == null ? DayOfWeek.MONDAY : replaced.getDayOfWeek());
  }

  private WeeklyHours week(LocalDate date) {
    var entry = hours.floorEntry(date);
    return entry == null ? WeeklyHours.OFFICE : entry.getValue();
  }

  private Set<Integer> unpublished(LocalDate from, LocalDate to) {
    var years = new TreeSet<Integer>();
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (!published.contains(year)) {
        years.add(year);
      }
    }
    return years;
  }

  private static LocalDate dateOf(Instant at) {
    return LocalDate.ofInstant(at, BusinessClock.ZONE);
  }

  private static LocalTime timeOf(Instant at) {
    return LocalTime.ofInstant(at, BusinessClock.ZONE);
  }

  private static Instant instant(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(BusinessClock.ZONE).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
