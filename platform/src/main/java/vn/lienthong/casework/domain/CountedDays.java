package vn.lienthong.casework.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.casework.CountedDay;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.Promise;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.TimeLimit;

/** The days from an event to the date that follows from it, as they were counted. */
public final class CountedDays {
  /** More days than this are no picture any more. */
  private static final int SHOWN = 63;

  private CountedDays() {}

  /**
   * The days of the last promise: the day of the event first, the day promised last; empty when the
   * limit is not counted in days or the date has another origin.
   */
  public static List<CountedDay> of(
      List<DossierEvent> events, List<Promise> promises, WorkingCalendar calendar) {
    if (promises.isEmpty()) {
      return List.of();
    }
    var limit = limit(events);
    var unit = limit.map(TimeLimit::unit);
    var counted = unit.filter(LimitUnit.WORKING_DAY::equals).isPresent();
    var begin = begin(promises);
    if (begin.isEmpty() || !counted && unit.filter(LimitUnit.DAY::equals).isEmpty()) {
      return List.of();
    }
    var first = Measures.date(events.get(begin.get().event() - 1).at());
    var last = promises.get(promises.size() - 1).due().day();
    return last.isAfter(first.plusDays(SHOWN))
        ? List.of()
        : days(first, last, calendar, counted, limit.get().amount().intValue());
  }

  /** The limit of the acceptance; opinions have limits of their own. */
  private static Optional<TimeLimit> limit(List<DossierEvent> events) {
    return events.stream()
        .filter(event -> event.act() == DossierAct.ACCEPT)
        .flatMap(event -> event.limit().stream())
        .reduce((one, next) -> next);
  }

  /** Where counting began: a change of the calendar counts the same days anew. */
  private static Optional<Promise> begin(List<Promise> promises) {
    return promises.stream()
        .filter(promise -> promise.cause() != Promise.Cause.RECOUNTED)
        .reduce((one, next) -> next)
        .filter(promise ->
            promise.cause() != Promise.Cause.EXTENDED && promise.cause() != Promise.Cause.RESUMED);
  }

  private static List<CountedDay> days(
      LocalDate first, LocalDate last, WorkingCalendar calendar, boolean workingOnly, int amount) {
    var days = new ArrayList<CountedDay>();
    int number = 0;
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      var status = calendar.day(day);
      var counts = number < amount && !day.equals(first) && (status.working() || !workingOnly);
      number += counts ? 1 : 0;
      var special = status.special();
      days.add(
          new CountedDay(
              day,
              counts ? number : 0,
              status.working(),
              special == null || status.working() ? "" : special.name()));
    }
    return days;
  }
}
