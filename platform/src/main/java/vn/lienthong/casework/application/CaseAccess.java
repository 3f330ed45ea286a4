package vn.lienthong.casework.application;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.CaseworkNews;
import vn.lienthong.casework.CaseworkRight;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.StepPassage;
import vn.lienthong.casework.Work;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.casework.domain.WorkStore;
import vn.lienthong.identity.Colleagues;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.procedures.StepRole;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Who may see and do what: the own agency, or any with a purpose on record. */
@Component
class CaseAccess {
  private static final String CONSULTED = "NĐ 61/2018 art. 19(5): asked for an opinion";

  private final DossierStore dossiers;
  private final WorkStore works;
  private final Colleagues colleagues;
  private final Rights rights;
  private final Journal journal;
  private final ActRights acts;

  CaseAccess(
      DossierStore dossiers,
      WorkStore works,
      Colleagues colleagues,
      Rights rights,
      Journal journal) {
    this.dossiers = dossiers;
    this.works = works;
    this.colleagues = colleagues;
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

  /** A dossier of another agency that asked the caller's agency for its opinion. */
  Registration consulted(DossierId id, Caller caller) {
    if (!works.consulted(id, agency(caller))) {
      throw new RuleViolated(CaseworkError.DOSSIER_UNKNOWN, id.value());
    }
    return registration(id);
  }

  /**
   * A step is done by the one who has it, or his stand-in, or by whoever decides; steps of heads
   * and leaders only by those who decide. An opinion is given by the agency that was asked.
   */
  void demandStep(Caller caller, DossierAct act, Work work, Map<Fact, String> facts) {
    if (act == DossierAct.GIVE_OPINION) {
      demandAsked(caller, work, facts);
    }
    if (act == DossierAct.NEXT_STEP || act == DossierAct.STEP_BACK) {
      work.current().ifPresent(step -> demandHolder(caller, step));
    }
  }

  private void demandAsked(Caller caller, Work work, Map<Fact, String> facts) {
    var number = facts.getOrDefault(Fact.CONSULTATION, "");
    var asked =
        work.consultations().stream()
            .filter(one -> String.valueOf(one.event()).equals(number))
            .anyMatch(one -> one.agency().equals(agency(caller)));
    if (!asked) {
      throw new RuleViolated(CaseworkError.CONSULTATION_OVER);
    }
  }

  private void demandHolder(Caller caller, StepPassage step) {
    if (!holds(caller, step)) {
      throw new RuleViolated(CaseworkError.STEP_OF_ANOTHER, step.name(), step.handlerName());
    }
  }

  /** Whether an act that belongs to steps is possible where the dossier is, and the caller's. */
  boolean stepAllows(Caller caller, DossierAct act, Work work) {
    return switch (act) {
      case NEXT_STEP ->
          work.next().isPresent() && work.current().filter(step -> holds(caller, step)).isPresent();
      case STEP_BACK ->
          work.current().filter(step -> step.number() > 1 && holds(caller, step)).isPresent();
      default -> true;
    };
  }

  /** Whether a step is the caller's to do. */
  private boolean holds(Caller caller, StepPassage step) {
    if (rights.allows(caller, CaseworkRight.DECIDE_DOSSIERS)) {
      return true;
    }
    var handler = step.handler();
    var deciding = step.role() == StepRole.HEAD || step.role() == StepRole.LEADER;
    return !deciding
        && (handler == null
            || colleagues.actingIn(caller).stream()
                .anyMatch(post -> post.toString().equals(handler)));
  }

  /** A dossier that the caller may read; what is read of another agency is journaled first. */
  Registration readable(DossierId id, Caller caller) {
    var registration = registration(id);
    if (registration.agency().equals(caller.agency())) {
      demandReading(caller);
      return registration;
    }
    read(id, registration, purpose(id, caller), caller);
    return registration;
  }

  /** Why a dossier of another agency is read: because it asked, or what the caller states. */
  private String purpose(DossierId id, Caller caller) {
    var agency = caller.agency();
    if (agency != null
        && rights.allows(caller, CaseworkRight.READ_DOSSIERS)
        && works.consulted(id, agency)) {
      return CONSULTED;
    }
    if (!rights.allows(caller, CaseworkRight.READ_ANY_DOSSIER)) {
      throw new RuleViolated(CaseworkError.DOSSIER_UNKNOWN, id.value());
    }
    if (caller.purpose().isBlank()) {
      throw new RuleViolated(CaseworkError.PURPOSE_MISSING);
    }
    return caller.purpose();
  }

  private void read(DossierId id, Registration registration, String purpose, Caller caller) {
    journal.appendNow(
        NewEntry.of(CaseworkNews.DOSSIER_READ, id.toString(), caller)
            .fact("agency", registration.agency())
            .payload("purpose", purpose));
  }

  private Registration registration(DossierId id) {
    return dossiers
        .registration(id)
        .orElseThrow(() -> new RuleViolated(CaseworkError.DOSSIER_UNKNOWN, id.value()));
  }
}
