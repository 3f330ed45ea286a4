package vn.lienthong.casework.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.casework.Due;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.BusinessClock;

/** Deadlines of those who work on a dossier. */
public final class Deadlines {
  private final WorkingCalendar calendar;
  private final Policy policy;
  private final Measures measures;

  /**
   * @param calendar of the unit that must act
   * @param policy of the dossier
   */
  public Deadlines(WorkingCalendar calendar, Policy policy) {
    this.calendar = calendar;
    this.policy = policy;
    this.measures = new Measures(calendar);
  }

  /**
   * When papers must be with the officer (NĐ 61/2018 art. 18): by the end of the working day, or,
   * after the cut-off or on a day of rest, at the start of the next one.
   */
  public Instant handOverOfPaper(Instant received) {
    var day = Measures.date(received);
    var time = received.atZone(BusinessClock.ZONE).toLocalTime();
    if (calendar.isWorkingDay(day) && !time.isAfter(policy.cutOff())) {
      var closing = measures.endOfDay(day, measures.unpublished(day, day)).appointment();
      if (received.isBefore(closing)) {
        return closing;
      }
    }
    return calendar.nextWorkingMinute(Measures.endOf(day)).at();
  }

  /** Until when a supplement may be asked (art. 19(4)): the 24:00 of the last day. */
  public Instant supplementNotice(Instant received) {
    int days = policy.number(RuleKey.SUPPLEMENT_NOTICE_DAYS);
    return Measures.endOf(calendar.plusWorkingDays(Measures.date(received), days).day());
  }

  /** Until when the date may be put off (art. 19(9)): the 24:00 of the last day. */
  public Instant extensionNotice(Due due) {
    var day = due.day();
    for (int left = policy.number(RuleKey.EXTENSION_NOTICE_DAYS); left > 0; left--) {
      day = workingDayBefore(day);
    }
    return Measures.endOf(day);
  }

  /** From when a dossier counts as due soon: the beginning of the working day before. */
  Instant warning(Due due) {
    return workingDayBefore(due.day()).atStartOfDay(BusinessClock.ZONE).toInstant();
  }

  private LocalDate workingDayBefore(LocalDate date) {
    var day = date.minusDays(1);
    while (!calendar.isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /**
   * When a step or a consultation must be done: counted in working time, so that half days count.
   *
   * @param limit in working days or working hours
   */
  public Due step(Instant start, TimeLimit limit) {
    return measures.step(limit, start);
  }

  /** When what is left of a step is used up, from the next working minute on. */
  Due after(Instant start, Duration left) {
    return measures.working(left, start);
  }
}
