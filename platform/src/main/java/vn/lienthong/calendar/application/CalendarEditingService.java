package vn.lienthong.calendar.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.calendar.CalendarEditing;
import vn.lienthong.calendar.CalendarError;
import vn.lienthong.calendar.CalendarNews;
import vn.lienthong.calendar.CalendarRight;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.UnitHours;
import vn.lienthong.calendar.WeeklyHours;
import vn.lienthong.calendar.YearView;
import vn.lienthong.calendar.domain.CalendarRecords;
import vn.lienthong.calendar.domain.DayRule;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.Text;

@Service
class CalendarEditingService implements CalendarEditing {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final CalendarRecords records;
  private final AgencyCode.Lookup agencies;
  private final Rights rights;
  private final Journal journal;
  private final BusinessClock clock;

  CalendarEditingService(
      CalendarRecords records,
      AgencyCode.Lookup agencies,
      Rights rights,
      Journal journal,
      BusinessClock clock) {
    this.records = records;
    this.agencies = agencies;
    this.rights = rights;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public YearView year(int year) {
    return records.year(year);
  }

  @Override
  public List<UnitHours> hours() {
    return records.facts().hours();
  }

  @Override
  @Transactional
  public void setDay(SpecialDay day, String reason, Caller caller) {
    rights.demand(caller, CalendarRight.EDIT_CALENDAR);
    begin(reason);
    DayRule.broken(day, WeeklyHours.OFFICE)
        .ifPresent(error -> {
          throw new RuleViolated(error, DAY.format(day.date()));
        });
    records.setDay(
        new SpecialDay(
            day.date(),
            Text.clean(day.name()),
            day.kind(),
            day.replaces(),
            Text.clean(day.source())));
    var entry = NewEntry.of(CalendarNews.DAY_SET, day.date().toString(), caller);
    var replaces = day.replaces();
    append(
        entry
            .fact("kind", day.kind())
            .fact("replaces", replaces == null ? "" : replaces.toString()),
        reason);
  }

  @Override
  @Transactional
  public void removeDay(LocalDate date, String reason, Caller caller) {
    rights.demand(caller, CalendarRight.EDIT_CALENDAR);
    begin(reason);
    if (!records.removeDay(date)) {
      throw new RuleViolated(CalendarError.DAY_UNKNOWN, DAY.format(date));
    }
    append(NewEntry.of(CalendarNews.DAY_REMOVED, date.toString(), caller), reason);
  }

  @Override
  @Transactional
  public void publish(int year, LocalDate on, String decision, String reason, Caller caller) {
    rights.demand(caller, CalendarRight.EDIT_CALENDAR);
    begin(reason);
    if (decision.isBlank()) {
      throw new RuleViolated(CalendarError.DECISION_MISSING);
    }
    if (!DayRule.balanced(year, records.facts().days().values())) {
      throw new RuleViolated(CalendarError.SWAPS_UNBALANCED, String.valueOf(year));
    }
    records.setYear(year, on, Text.clean(decision), "");
    append(
        NewEntry.of(CalendarNews.YEAR_PUBLISHED, String.valueOf(year), caller)
            .fact("on", on)
            .fact("decision", Text.clean(decision)),
        reason);
  }

  @Override
  @Transactional
  public void setHours(
      @Nullable AgencyCode unit, LocalDate from, WeeklyHours hours, String reason, Caller caller) {
    demandHours(unit, from, caller);
    begin(reason);
    var main = unit == null ? null : mainCode(unit, from);
    records.setHours(new UnitHours(main, from, hours));
    append(
        NewEntry.of(CalendarNews.HOURS_SET, main == null ? "all" : main.value(), caller)
            .fact("from", from),
        reason);
  }

  /** Hours under another code of the unit would never be found. */
  private AgencyCode mainCode(AgencyCode unit, LocalDate on) {
    return agencies
        .mainCode(unit, on)
        .orElseThrow(() -> new RuleViolated(CalendarError.UNIT_UNKNOWN, unit.value()));
  }

  /**
   * Hours of a day in the past still hold today: the unit must stand below the agency on both days,
   * or the agency that it has left could go on setting them.
   */
  private void demandHours(@Nullable AgencyCode unit, LocalDate from, Caller caller) {
    if (rights.allows(caller, CalendarRight.EDIT_CALENDAR)) {
      return;
    }
    rights.demand(caller, CalendarRight.EDIT_OWN_HOURS);
    var own = caller.agency();
    if (own == null
        || unit == null
        || !agencies.within(mainCode(unit, from), own, from)
        || !agencies.within(mainCode(unit, from), own, clock.today())) {
      throw new RuleViolated(CalendarError.NOT_YOUR_UNIT, own == null ? "" : own.value());
    }
  }

  private void begin(String reason) {
    if (reason.isBlank()) {
      throw new RuleViolated(CalendarError.REASON_MISSING);
    }
    records.change(clock.now());
  }

  private void append(NewEntry entry, String reason) {
    journal.append(entry.payload("reason", Text.clean(reason)));
  }
}
