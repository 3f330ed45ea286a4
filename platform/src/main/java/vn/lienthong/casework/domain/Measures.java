package vn.lienthong.casework.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.casework.Due;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.BusinessClock;

/** How each unit of a time limit is counted: Civil Code 2015 articles 147 and 148. */
final class Measures {
  private final WorkingCalendar calendar;

  Measures(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** A limit that began, as a way to count and how much of it. */
  record Started(Measure measure, long amount) {}

  Started start(TimeLimit limit, Instant from) {
    var amount = limit.amount();
    return switch (Objects.requireNonNull(limit.unit())) {
      case WORKING_DAY ->
          whole(amount)
              ? new Started(new WorkingDays(), amount.longValueExact())
              : new Started(new WorkingTime(), seconds(amount, standardDay(from)));
      case WORKING_HOUR -> new Started(new WorkingTime(), seconds(amount, Duration.ofHours(1)));
      case DAY -> new Started(new CalendarDays(), amount.longValueExact());
      case MONTH -> new Started(new CalendarDays(), daysOfMonths(from, amount.longValueExact()));
      case HOUR -> new Started(new Elapsed(), seconds(amount, Duration.ofHours(1)));
    };
  }

  /** The due time of a step, of which a day is worth the working time of a day. */
  Due step(TimeLimit limit, Instant from) {
    var unit = limit.unit() == LimitUnit.WORKING_HOUR ? Duration.ofHours(1) : standardDay(from);
    return new WorkingTime().reach(from, seconds(limit.amount(), unit)).due();
  }

  /** The due time of an amount of working time. */
  Due working(Duration amount, Instant from) {
    return new WorkingTime().reach(from, amount.toSeconds()).due();
  }

  private static boolean whole(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() <= 0;
  }

  private static long seconds(BigDecimal amount, Duration unit) {
    return amount
        .multiply(BigDecimal.valueOf(unit.toSeconds()))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private Duration standardDay(Instant from) {
    return calendar.standardDay(date(from));
  }

  /** Up to the same day of the month, or its last one (art. 148(3)). */
  private static long daysOfMonths(Instant from, long months) {
    return ChronoUnit.DAYS.between(date(from), date(from).plusMonths(months));
  }

  /** The day of the event does not count (art. 147(2)). */
  private final class WorkingDays implements Measure {
    @Override
    public Target reach(Instant from, long amount) {
      var day = calendar.plusWorkingDays(date(from), Math.toIntExact(amount));
      return new Target(endOf(day.day()), endOfDay(day.day(), day.unpublishedYears()));
    }

    @Override
    public long left(Instant at, Target target) {
      return date(at)
          .plusDays(1)
          .datesUntil(later(target.due().day().plusDays(1), date(at).plusDays(1)))
          .filter(calendar::isWorkingDay)
          .count();
    }
  }

  /** The day of the event does not count, and the last one rolls on (art. 148(5)). */
  private final class CalendarDays implements Measure {
    @Override
    public Target reach(Instant from, long amount) {
      var last = date(from).plusDays(amount);
      return new Target(endOf(last), rolled(date(from), last));
    }

    @Override
    public long left(Instant at, Target target) {
      return Math.max(0, ChronoUnit.DAYS.between(date(at), date(target.end().minusNanos(1))));
    }
  }

  /** Within working time, from the next working minute. */
  private final class WorkingTime implements Measure {
    @Override
    public Target reach(Instant from, long amount) {
      var time = calendar.plusWorkingTime(from, Duration.ofSeconds(amount));
      var due = new Due(date(time.at()), time.at(), time.at(), time.unpublishedYears());
      return new Target(time.at(), due);
    }

    @Override
    public long left(Instant at, Target target) {
      return Math.max(0, calendar.workingTimeBetween(at, target.end()).working().toSeconds());
    }
  }

  /**
   * Hours from the moment itself (art. 147(1)); an end on a day of rest rolls on, and 24:00 belongs
   * to the day that it ends.
   */
  private final class Elapsed implements Measure {
    @Override
    public Target reach(Instant from, long amount) {
      var end = from.plusSeconds(amount);
      var day = date(amount == 0 ? end : end.minusNanos(1));
      var inside = calendar.isWorkingDay(day) && date(end).equals(day);
      return new Target(
          end,
          inside ? new Due(day, end, end, unpublished(date(from), day)) : rolled(date(from), day));
    }

    @Override
    public long left(Instant at, Target target) {
      return Math.max(0, Duration.between(at, target.end()).toSeconds());
    }
  }

  private Due rolled(LocalDate from, LocalDate last) {
    var day = calendar.plusWorkingDays(last, 0);
    var years = new TreeSet<>(day.unpublishedYears());
    years.addAll(unpublished(from, last));
    return endOfDay(day.day(), years);
  }

  /** The whole of a day that was promised. */
  Due endOfDay(LocalDate day, Set<Integer> unpublishedYears) {
    return new Due(day, endOf(day), lastSession(day), unpublishedYears);
  }

  private Instant lastSession(LocalDate day) {
    var shifts = calendar.day(day).shifts();
    return shifts.isEmpty()
        ? endOf(day)
        : day.atTime(shifts.get(shifts.size() - 1).closes()).atZone(BusinessClock.ZONE).toInstant();
  }

  Set<Integer> unpublished(LocalDate from, LocalDate to) {
    var years = new TreeSet<Integer>();
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (!calendar.day(LocalDate.of(year, 1, 1)).published()) {
        years.add(year);
      }
    }
    return years;
  }

  /** A day ends at 24:00 (art. 148(6)). */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
  }

  static LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, BusinessClock.ZONE);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
