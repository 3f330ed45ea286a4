package vn.lienthong.casework.application;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.casework.Casework;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.ReceiveDossier;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.Guardrails;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.casework.domain.WorkRules;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

@Service
class CaseworkService implements Casework {
  private final DossierStore dossiers;
  private final Receptions receptions;
  private final Rulebook rulebook;
  private final ActFacts facts;
  private final CaseAccess access;
  private final CaseRecords records;
  private final BusinessClock clock;

  CaseworkService(
      DossierStore dossiers,
      Receptions receptions,
      Rulebook rulebook,
      ActFacts facts,
      CaseAccess access,
      CaseRecords records,
      BusinessClock clock) {
    this.dossiers = dossiers;
    this.receptions = receptions;
    this.rulebook = rulebook;
    this.facts = facts;
    this.access = access;
    this.records = records;
    this.clock = clock;
  }

  @Override
  @Transactional
  public DossierId register(ReceiveDossier command, Caller caller) {
    access.demand(caller, DossierAct.REGISTER);
    if (dossiers.find(command.id()).isEmpty()) {
      var entry = receptions.entry(command, access.agency(caller), caller);
      records.add(entry.dossier(), entry.registration(), caller);
    }
    return command.id();
  }

  @Override
  @Transactional
  public DossierId receive(ReceiveDossier command, Caller caller) {
    access.demand(caller, DossierAct.ACCEPT);
    if (dossiers.find(command.id()).isEmpty()) {
      var entry = receptions.entry(command, access.agency(caller), caller);
      records.add(receptions.accepted(entry, caller), entry.registration(), caller);
    }
    return command.id();
  }

  @Override
  @Transactional
  public void act(
      DossierId id, int version, DossierAct act, Map<Fact, String> entered, Caller caller) {
    access.demand(caller, act);
    var opinion = act == DossierAct.GIVE_OPINION;
    var registration = opinion ? access.consulted(id, caller) : access.own(id, caller);
    var dossier = dossier(id);
    // opinions of several agencies come in beside each other, and none depends on another
    if (!opinion && dossier.version() != version) {
      throw new RuleViolated(CaseworkError.CHANGED_MEANWHILE, id.value());
    }
    append(dossier, registration, act, entered, caller);
  }

  private Dossier dossier(DossierId id) {
    return dossiers
        .find(id)
        .orElseThrow(() -> new RuleViolated(CaseworkError.DOSSIER_UNKNOWN, id.value()));
  }

  private void append(
      Dossier dossier,
      Registration registration,
      DossierAct act,
      Map<Fact, String> entered,
      Caller caller) {
    var now = clock.now();
    var work = rulebook.work(dossier, registration);
    access.demandStep(caller, act, work, entered);
    var complete = facts.completed(dossier, registration, work, act, entered);
    var next = rulebook.promising(dossier.with(act, now, caller, complete), registration);
    var guardrails =
        new Guardrails(
            rulebook.calendar(registration.agency()), rulebook.of(dossier, registration.at()));
    guardrails
        .broken(dossier, act, now, complete)
        .or(() -> WorkRules.broken(dossier, work, act, complete))
        .ifPresent(error -> {
          throw new RuleViolated(error);
        });
    records.append(next, dossier.version(), registration, caller);
  }

  @Override
  @Transactional
  public void consult(DossierId id, int version, List<Consulted> asked, Caller caller) {
    access.demand(caller, DossierAct.CONSULT);
    var registration = access.own(id, caller);
    var dossier = dossier(id);
    if (dossier.version() != version) {
      throw new RuleViolated(CaseworkError.CHANGED_MEANWHILE, id.value());
    }
    WorkRules.broken(dossier, asked)
        .ifPresent(error -> {
          throw new RuleViolated(error);
        });
    var next = dossier;
    var now = clock.now();
    for (var one : facts.asked(asked, registration.agency())) {
      next = next.with(DossierAct.CONSULT, now, caller, one);
    }
    records.append(next, version, registration, caller);
  }
}
