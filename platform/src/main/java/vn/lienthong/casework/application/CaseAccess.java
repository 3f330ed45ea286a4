package vn.lienthong.casework.application;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.CaseworkNews;
import vn.lienthong.casework.CaseworkRight;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Who may see and do what: the own agency, or any with a purpose on record. */
@Component
class CaseAccess {
  private final DossierStore dossiers;
  private final Rights rights;
  private final Journal journal;
  private final ActRights acts;

  CaseAccess(DossierStore dossiers, Rights rights, Journal journal) {
    this.dossiers = dossiers;
    this.rights = rights;
    this.journal = journal;
    this.acts = new ActRights(rights);
  }

  /** The agency whose dossiers the caller works on. */
  AgencyCode agency(Caller caller) {
    var agency = caller.agency();
    if (agency == null) {
      throw new RuleViolated(SharedError.FORBIDDEN, CaseworkRight.READ_DOSSIERS.key());
    }
    return agency;
  }

  void demand(Caller caller, DossierAct act) {
    acts.demand(caller, act);
  }

  void demandReading(Caller caller) {
    rights.demand(caller, CaseworkRight.READ_DOSSIERS);
  }

  Set<DossierAct> acts(Caller caller) {
    return acts.of(caller);
  }

  /** A dossier of the caller's agency; one of another agency is as unknown as one that is not. */
  Registration own(DossierId id, Caller caller) {
    var registration = registration(id);
    if (!registration.agency().equals(agency(caller))) {
      throw new RuleViolated(CaseworkError.DOSSIER_UNKNOWN, id.value());
    }
    return registration;
  }

  /** A dossier that the caller may read; what is read of another agency is journaled first. */
  Registration readable(DossierId id, Caller caller) {
    var registration = registration(id);
    if (registration.agency().equals(caller.agency())) {
      demandReading(caller);
      return registration;
    }
    if (!rights.allows(caller, CaseworkRight.READ_ANY_DOSSIER)) {
      throw new RuleViolated(CaseworkError.DOSSIER_UNKNOWN, id.value());
    }
    if (caller.purpose().isBlank()) {
      throw new RuleViolated(CaseworkError.PURPOSE_MISSING);
    }
    journal.appendNow(
        NewEntry.of(CaseworkNews.DOSSIER_READ, id.toString(), caller)
            .fact("agency", registration.agency())
            .payload("purpose", caller.purpose()));
    return registration;
  }

  private Registration registration(DossierId id) {
    return dossiers
        .registration(id)
        .orElseThrow(() -> new RuleViolated(CaseworkError.DOSSIER_UNKNOWN, id.value()));
  }
}
