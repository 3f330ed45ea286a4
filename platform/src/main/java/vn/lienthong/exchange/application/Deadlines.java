package vn.lienthong.exchange.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.calendar.Calendars;
import vn.lienthong.exchange.DeskError;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.RuleViolated;

/** Deadlines in working days of an agency. */
@Component
class Deadlines {
  static final int LONGEST = 365;

  private final Calendars calendars;
  private final BusinessClock clock;

  Deadlines(Calendars calendars, BusinessClock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  /** The minute in which the last of so many working days after today ends, null for 0 days. */
  @Nullable Instant after(int workingDays, AgencyCode agency) {
    if (workingDays < 0 || workingDays > LONGEST) {
      throw new RuleViolated(DeskError.DEADLINE_REFUSED, LONGEST);
    }
    if (workingDays == 0) {
      return null;
    }
    var calendar = calendars.of(agency);
    var day = calendar.plusWorkingDays(clock.today(), workingDays).day();
    var shifts = calendar.day(day).shifts();
    return day.atTime(shifts.get(shifts.size() - 1).closes())
        .atZone(BusinessClock.ZONE)
        .toInstant();
  }
}
