package vn.lienthong.casework.web;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.lienthong.calendar.Calendars;
import vn.lienthong.casework.DossierRow;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.web.Message;
import vn.lienthong.web.Tone;

/** How near a date is, in working days and hours: a word and a shape, never a colour alone. */
@Component
class TimeWords {
  private final Calendars calendars;
  private final BusinessClock clock;

  TimeWords(Calendars calendars, BusinessClock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  DossierLine line(DossierRow row, AgencyCode agency) {
    var urgency = row.urgency(clock.now());
    return late(row)
        ? new DossierLine(row, urgency, Tone.BAD, Message.of("casework.time.LATE"))
        : new DossierLine(row, urgency, tone(urgency), words(row, urgency, agency));
  }

  private static boolean late(DossierRow row) {
    var due = row.due();
    var finished = row.finishedAt();
    return due != null && finished != null && finished.isAfter(due);
  }

  private Message words(DossierRow row, DossierRow.Urgency urgency, AgencyCode agency) {
    var due = row.due();
    if (urgency == DossierRow.Urgency.FINISHED || due == null) {
      return Message.of("casework.time." + urgency);
    }
    return left(due, agency);
  }

  /** {@code Còn 1 ngày 2 giờ}, {@code Quá 1 ngày 0 giờ}. */
  Message left(Instant due, AgencyCode agency) {
    var now = clock.now();
    var span = calendars.of(agency).workingTimeBetween(now, due);
    var key = now.isAfter(due) ? "casework.time.over" : "casework.time.left";
    return Message.of(key, span.days(), span.hours());
  }

  private static Tone tone(DossierRow.Urgency urgency) {
    return switch (urgency) {
      case OVERDUE -> Tone.BAD;
      case SOON -> Tone.WARNING;
      case CALM -> Tone.RUNNING;
      case STANDS -> Tone.NEUTRAL;
      case FINISHED -> Tone.GOOD;
    };
  }
}
