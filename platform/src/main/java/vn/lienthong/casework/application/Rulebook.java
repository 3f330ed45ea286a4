package vn.lienthong.casework.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.calendar.Calendars;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Work;
import vn.lienthong.casework.domain.Consultations;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.Policies;
import vn.lienthong.casework.domain.Policy;
import vn.lienthong.casework.domain.Projection;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.casework.domain.StepClock;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.Processes;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;

/** The policy, the calendars and the internal process that a dossier is read with. */
@Component
class Rulebook {
  private final Policies policies;
  private final Calendars calendars;
  private final Processes processes;

  Rulebook(Policies policies, Calendars calendars, Processes processes) {
    this.policies = policies;
    this.calendars = calendars;
    this.processes = processes;
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

  /** The process that dossiers accepted on a day follow. */
  Optional<InternalProcess> process(Registration registration, LocalDate on) {
    return processes.find(registration.procedure(), registration.agency(), on);
  }

  /** Who works on a dossier and by when; it keeps the process that it was accepted with. */
  Work work(Dossier dossier, Registration registration) {
    var process =
        dossier
            .last(DossierAct.ACCEPT)
            .map(accepted -> accepted.text(Fact.PROCESS))
            .filter(version -> !version.isEmpty())
            .flatMap(version ->
                processes.version(
                    registration.procedure(), registration.agency(), Integer.parseInt(version)));
    var steps =
        process
            .map(one ->
                StepClock.of(
                    dossier.events(),
                    one,
                    calendar(registration.agency()),
                    of(dossier, registration.at())))
            .orElse(List.of());
    return new Work(
        process.map(InternalProcess::steps).orElse(List.of()),
        steps,
        Consultations.of(dossier.events(), calendars::of));
  }

  /** The row that lists need of a dossier. */
  Projection row(Dossier dossier, Registration registration) {
    return Projection.of(dossier, calendar(registration.agency()), of(dossier, registration.at()));
  }

  /** The dossier whose last event tells what it promised. */
  Dossier promising(Dossier dossier, Registration registration) {
    return dossier.promising(calendar(registration.agency()), of(dossier, registration.at()));
  }
}
