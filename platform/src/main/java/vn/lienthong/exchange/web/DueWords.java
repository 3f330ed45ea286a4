package vn.lienthong.exchange.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.calendar.Calendars;
import vn.lienthong.exchange.Assignment;
import vn.lienthong.exchange.WorkItem;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.Tone;

/** How near a deadline is, in working time: a word, never a colour alone. */
@Component
class DueWords {
  private static final String KEY = "exchange.due.";

  private final Calendars calendars;
  private final BusinessClock clock;

  DueWords(Calendars calendars, BusinessClock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  WorkLine line(WorkItem item, Caller caller) {
    return new WorkLine(item, label(item.state(), item.due(), caller.agency()));
  }

  /** Finished, without a deadline, late, less than a working day left, or in time. */
  Label label(Assignment.State state, @Nullable Instant due, @Nullable AgencyCode agency) {
    if (state == Assignment.State.FINISHED) {
      return label("finished", Tone.GOOD);
    }
    if (due == null || agency == null) {
      return label("none", Tone.NEUTRAL);
    }
    if (clock.now().isAfter(due)) {
      return label("late", Tone.BAD);
    }
    var left = calendars.of(agency).workingTimeBetween(clock.now(), due);
    return left.working().compareTo(left.standardDay()) < 0
        ? label("soon", Tone.WARNING)
        : label("in-time", Tone.NEUTRAL);
  }

  private static Label label(String word, Tone tone) {
    return new Label(KEY + word, word, tone);
  }
}
