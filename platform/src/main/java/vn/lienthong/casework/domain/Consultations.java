package vn.lienthong.casework.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.casework.Consultation;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.Fact;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.AgencyCode;

/** The opinions that were asked for, derived from the events: NĐ 61/2018 art. 19(5) and 19(6). */
public final class Consultations {
  private final Function<AgencyCode, WorkingCalendar> calendars;
  private final Map<String, Consultation> asked = new LinkedHashMap<>();

  private Consultations(Function<AgencyCode, WorkingCalendar> calendars) {
    this.calendars = calendars;
  }

  /**
   * Every opinion asked for, in the order of the events.
   *
   * @param calendars of those who are asked: each counts in its own working time
   */
  public static List<Consultation> of(
      List<DossierEvent> events, Function<AgencyCode, WorkingCalendar> calendars) {
    var all = new Consultations(calendars);
    events.forEach(all::follow);
    return List.copyOf(all.asked.values());
  }

  private void follow(DossierEvent event) {
    switch (event.act()) {
      case CONSULT -> asked.put(String.valueOf(event.number()), begun(event));
      case GIVE_OPINION -> change(event, one -> answered(one, event));
      case OPINION_LATE -> change(event, Consultations::told);
      case RESOLVE, STOP, WITHDRAW ->
          asked.replaceAll((number, one) -> one.open() ? closed(one, event.at()) : one);
      default -> {
        // nobody is asked and nobody answers
      }
    }
  }

  private Consultation begun(DossierEvent event) {
    var agency = new AgencyCode(event.text(Fact.AGENCY));
    var limit =
        new TimeLimit(
            new BigDecimal(event.text(Fact.LIMIT)), LimitUnit.valueOf(event.text(Fact.UNIT)));
    return new Consultation(
        event.number(),
        agency,
        event.text(Fact.AGENCY_NAME),
        event.text(Fact.TEXT),
        Boolean.parseBoolean(event.text(Fact.LEAD)),
        event.byName(),
        event.at(),
        new Measures(calendars.apply(agency)).step(limit, event.at()),
        null,
        null,
        false);
  }

  private void change(DossierEvent event, UnaryOperator<Consultation> how) {
    asked.computeIfPresent(event.text(Fact.CONSULTATION), (number, one) -> how.apply(one));
  }

  private static Consultation answered(Consultation one, DossierEvent event) {
    return with(
        one,
        new Consultation.Opinion(event.at(), event.byName(), event.text(Fact.TEXT)),
        null,
        one.told());
  }

  private static Consultation closed(Consultation one, Instant at) {
    return with(one, null, at, one.told());
  }

  private static Consultation told(Consultation one) {
    return with(one, one.answer(), one.closedAt(), true);
  }

  private static Consultation with(
      Consultation one,
      Consultation.@Nullable Opinion answer,
      @Nullable Instant closedAt,
      boolean told) {
    return new Consultation(
        one.event(),
        one.agency(),
        one.agencyName(),
        one.task(),
        one.lead(),
        one.askedBy(),
        one.askedAt(),
        one.due(),
        answer,
        closedAt,
        told);
  }
}
