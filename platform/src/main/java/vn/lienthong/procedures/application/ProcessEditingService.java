package vn.lienthong.procedures.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.Procedures;
import vn.lienthong.procedures.ProceduresError;
import vn.lienthong.procedures.ProceduresNews;
import vn.lienthong.procedures.ProceduresRight;
import vn.lienthong.procedures.ProcessEditing;
import vn.lienthong.procedures.ProcessError;
import vn.lienthong.procedures.ProcessFault;
import vn.lienthong.procedures.ProcessWarning;
import vn.lienthong.procedures.domain.ProcessRules;
import vn.lienthong.procedures.domain.ProcessStore;
import vn.lienthong.procedures.domain.ProcessWarnings;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;

@Service
class ProcessEditingService implements ProcessEditing {
  private final ProcessStore store;
  private final Procedures procedures;
  private final ProcessAgencies agencies;
  private final Rights rights;
  private final Journal journal;
  private final BusinessClock clock;

  ProcessEditingService(
      ProcessStore store,
      Procedures procedures,
      ProcessAgencies agencies,
      Rights rights,
      Journal journal,
      BusinessClock clock) {
    this.store = store;
    this.procedures = procedures;
    this.agencies = agencies;
    this.rights = rights;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public boolean allows(AgencyCode agency, Caller caller) {
    return rights.allows(caller, ProceduresRight.EDIT_PROCESS) && own(agency, caller);
  }

  /** Who has no agency of its own works at the node, for all of them. */
  private boolean own(AgencyCode agency, Caller caller) {
    var own = caller.agency();
    return own == null || agencies.main(own).equals(agencies.main(agency));
  }

  @Override
  public List<ProcessFault> faults(InternalProcess draft) {
    var clean = agencies.clean(draft);
    var day = followed(clean);
    var faults = new ArrayList<ProcessFault>();
    if (agencies.find(clean.agency()).filter(found -> found.openOn(day)).isEmpty()) {
      faults.add(ProcessFault.of(ProcessError.AGENCY_UNKNOWN, 0, 0, clean.agency()));
    }
    if (procedures.find(clean.procedure(), clean.validFrom()).isEmpty()) {
      faults.add(ProcessFault.of(ProcessError.NOT_PUBLISHED, 0, 0, clean.procedure()));
    }
    if (clean.validFrom().isBefore(clock.today()) && last(clean) > 0) {
      faults.add(ProcessFault.of(ProcessError.BEGINS_TOO_EARLY, 0, 0));
    }
    faults.addAll(new ProcessRules(agencies::find, day).faults(clean));
    return faults;
  }

  /** From this day on dossiers may follow it. */
  private LocalDate followed(InternalProcess draft) {
    var today = clock.today();
    return draft.validFrom().isAfter(today) ? draft.validFrom() : today;
  }

  private int last(InternalProcess draft) {
    return store.versions(draft.procedure(), draft.agency()).stream()
        .findFirst()
        .map(InternalProcess::version)
        .orElse(0);
  }

  @Override
  public List<ProcessWarning> warnings(InternalProcess draft) {
    return procedures
        .find(draft.procedure(), draft.validFrom())
        .map(procedure -> ProcessWarnings.of(draft, procedure))
        .orElse(List.of());
  }

  @Override
  @Transactional
  public void save(InternalProcess draft, Caller caller) {
    rights.demand(caller, ProceduresRight.EDIT_PROCESS);
    if (!own(draft.agency(), caller)) {
      throw new RuleViolated(ProcessError.AGENCY_NOT_YOURS);
    }
    var clean = agencies.clean(draft);
    if (procedures.versions(clean.procedure()).isEmpty()) {
      throw new RuleViolated(ProceduresError.PROCEDURE_NOT_FOUND, clean.procedure().value());
    }
    if (clean.version() != last(clean) + 1) {
      throw taken(clean);
    }
    faults(clean).stream().findFirst().ifPresent(ProcessEditingService::refuse);
    if (!store.add(clean, caller.principal(), clock.now())) {
      throw taken(clean);
    }
    journal.append(
        NewEntry.of(ProceduresNews.PROCESS_CHANGED, clean.procedure().value(), caller)
            .fact("procedure", clean.procedure())
            .fact("agency", clean.agency())
            .fact("version", clean.version()));
  }

  private static void refuse(ProcessFault fault) {
    throw new RuleViolated(fault.error(), fault.arguments().toArray());
  }

  private static RuleViolated taken(InternalProcess draft) {
    return new RuleViolated(ProcessError.VERSION_TAKEN, draft.version());
  }
}
