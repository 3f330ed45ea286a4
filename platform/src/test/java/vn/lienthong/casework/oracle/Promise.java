package vn.lienthong.casework.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A limit that runs: an amount counted from a moment.
 *
 * @param untilEndOf the day whose end was given instead; null when the amount decides
 */
record Promise(Count count, LocalDateTime from, int amount, LocalDate untilEndOf) {
  /** What is counted. */
  enum Count {
    WORKING_DAYS,
    DAYS,
    WORKING_MINUTES,
    MINUTES
  }

  private static final int TENTHS_OF_AN_HOUR = 6;
  private static final int TENTHS = 10;

  static Promise of(Limit limit, LocalDateTime from, int standardDay) {
    return switch (limit.unit()) {
      case WORKING_DAY ->
          limit.whole()
              ? of(Count.WORKING_DAYS, from, limit.amount())
              : of(Count.WORKING_MINUTES, from, limit.tenths() * standardDay / TENTHS);
      case WORKING_HOUR -> of(Count.WORKING_MINUTES, from, limit.tenths() * TENTHS_OF_AN_HOUR);
      case HOUR -> of(Count.MINUTES, from, limit.tenths() * TENTHS_OF_AN_HOUR);
      case DAY -> of(Count.DAYS, from, limit.amount());
      case MONTH -> {
        var first = from.toLocalDate();
        yield of(Count.DAYS, from, days(first, first.plusMonths(limit.amount())));
      }
    };
  }

  private static Promise of(Count count, LocalDateTime from, int amount) {
    return new Promise(count, from, amount, null);
  }

  Due due(Walk walk) {
    if (untilEndOf != null) {
      return wholeDay(untilEndOf, walk);
    }
    return switch (count) {
      case WORKING_DAYS -> wholeDay(lastWorkingDay(walk), walk);
      case DAYS -> wholeDay(from.toLocalDate().plusDays(amount), walk);
      case WORKING_MINUTES -> exact(walk.after(from, amount));
      case MINUTES -> elapsed(walk);
    };
  }

  private LocalDate lastWorkingDay(Walk walk) {
    var day = from.toLocalDate();
    for (int counted = 0; counted < amount; counted++) {
      day = walk.next(day);
    }
    return day;
  }

  /** The day of the end is that of the last minute, so 24:00 belongs to the day that it ends. */
  private Due elapsed(Walk walk) {
    var end = from.plusMinutes(amount);
    var day = (amount == 0 ? end : end.minusMinutes(1)).toLocalDate();
    boolean inside = walk.works(day) && end.toLocalDate().equals(day);
    return inside ? exact(end) : wholeDay(day, walk);
  }

  private static Due exact(LocalDateTime moment) {
    return new Due(moment.toLocalDate(), false, moment);
  }

  private static Due wholeDay(LocalDate last, Walk walk) {
    var day = walk.thisOrNext(last);
    return new Due(day, true, walk.closing(day));
  }

  /**
   * What is left at a moment counts on from a later one. What is past is past, and nothing is due
   * earlier than it was: a day that could be used to its end still can.
   */
  Promise goingOn(LocalDateTime heldAt, LocalDateTime again, Walk walk) {
    var before = due(walk);
    if (heldAt.isAfter(before.moment())) {
      return this;
    }
    int used =
        switch (count) {
          case WORKING_DAYS -> walk.workingDays(from.toLocalDate(), heldAt.toLocalDate());
          case DAYS -> days(from.toLocalDate(), heldAt.toLocalDate());
          case WORKING_MINUTES -> walk.workingMinutes(from, heldAt);
          case MINUTES -> (int) ChronoUnit.MINUTES.between(from, heldAt);
        };
    int left = Math.max(0, amount - used);
    var next = of(count, again, left);
    return next.due(walk).moment().isBefore(before.moment())
        ? new Promise(count, again, left, before.day())
        : next;
  }

  /** Another day is agreed: what is left is what lies before the end of it. */
  Promise extended(LocalDateTime at, LocalDate day, Walk walk) {
    if (!walk.works(day)) {
      throw new IllegalArgumentException("a day of rest: " + day);
    }
    var end = day.plusDays(1).atStartOfDay();
    int left =
        switch (count) {
          case WORKING_DAYS -> walk.workingDays(at.toLocalDate(), day);
          case DAYS -> days(at.toLocalDate(), day);
          case WORKING_MINUTES -> walk.workingMinutes(at, end);
          case MINUTES -> (int) ChronoUnit.MINUTES.between(at, end);
        };
    return new Promise(count, at, left, day);
  }

  private static int days(LocalDate from, LocalDate to) {
    return (int) ChronoUnit.DAYS.between(from, to);
  }
}
