package vn.lienthong.calendar.application;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lienthong.calendar.Calendars;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.calendar.domain.CalendarFacts;
import vn.lienthong.calendar.domain.CalendarRecords;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;

/** Keeps the facts in memory and asks for their version each time: another process may edit. */
@Service
class CalendarService implements Calendars {
  private final CalendarRecords records;
  private final BusinessClock clock;
  private final AtomicReference<@Nullable CalendarFacts> kept = new AtomicReference<>();

  CalendarService(CalendarRecords records, BusinessClock clock) {
    this.records = records;
    this.clock = clock;
  }

  @Override
  public WorkingCalendar national() {
    return facts().table(null, clock.today());
  }

  @Override
  public WorkingCalendar of(AgencyCode unit) {
    return facts().table(unit, clock.today());
  }

  private CalendarFacts facts() {
    var facts = kept.get();
    if (facts == null || facts.version() != records.version()) {
      facts = records.facts();
      kept.set(facts);
    }
    return facts;
  }
}
