package vn.lienthong.casework.application;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.lienthong.calendar.Calendars;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.Policies;
import vn.lienthong.casework.domain.Policy;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;

/** The policy and the calendar that a dossier is read with. */
@Component
class Rulebook {
  private final Policies policies;
  private final Calendars calendars;

  Rulebook(Policies policies, Calendars calendars) {
    this.policies = policies;
    this.calendars = calendars;
  }

  Policy on(LocalDate day) {
    return policies.on(day);
  }

  /** The policy that it was accepted under, or, before, that of the day of registration. */
  Policy of(Dossier dossier, Instant registered) {
    return dossier
        .policy()
        .map(policies::of)
        .orElseGet(() -> policies.on(LocalDate.ofInstant(registered, BusinessClock.ZONE)));
  }

  WorkingCalendar calendar(AgencyCode agency) {
    return calendars.of(agency);
  }
}
