package vn.lienthong.casework.application;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.casework.Casework;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierCode;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.ReceiveDossier;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.Guardrails;
import vn.lienthong.casework.domain.Projection;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.identity.Colleagues;
import vn.lienthong.procedures.Procedures;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

@Service
class CaseworkService implements Casework {
  private final DossierStore dossiers;
  private final Procedures procedures;
  private final Rulebook rulebook;
  private final Colleagues colleagues;
  private final CaseAccess access;
  private final CaseNews news;
  private final BusinessClock clock;

  CaseworkService(
      DossierStore dossiers,
      Procedures procedures,
      Rulebook rulebook,
      Colleagues colleagues,
      CaseAccess access,
      CaseNews news,
      BusinessClock clock) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.rulebook = rulebook;
    this.colleagues = colleagues;
    this.access = access;
    this.news = news;
    this.clock = clock;
  }

  @Override
  @Transactional
  public DossierId register(ReceiveDossier command, Caller caller) {
    access.demand(caller, DossierAct.REGISTER);
    if (dossiers.find(command.id()).isPresent()) {
      return command.id();
    }
    var entry = entry(command, caller);
    add(entry.dossier(), entry.registration(), caller);
    return entry.dossier().id();
  }

  @Override
  @Transactional
  public DossierId receive(ReceiveDossier command, Caller caller) {
    access.demand(caller, DossierAct.ACCEPT);
    if (dossiers.find(command.id()).isPresent()) {
      return command.id();
    }
    var entry = entry(command, caller);
    var agency = entry.registration().agency();
    var facts = acceptance(agency, entry.terms().limit().orElse(null));
    var dossier =
        promising(
            entry.dossier().with(DossierAct.ACCEPT, clock.now(), caller, facts),
            entry.registration());
    add(dossier, entry.registration(), caller);
    return dossier.id();
  }

  private record Entry(Dossier dossier, Registration registration, Terms terms) {}

  private Entry entry(ReceiveDossier command, Caller caller) {
    if (command.applicant().name().isEmpty()) {
      throw new RuleViolated(CaseworkError.APPLICANT_MISSING);
    }
    var terms = terms(command);
    var now = clock.now();
    var dossier =
        new Dossier(command.id(), List.of()).with(DossierAct.REGISTER, now, caller, Map.of());
    var registration =
        new Registration(
            access.agency(caller),
            terms.procedure().code(),
            terms.procedure().version(),
            terms.procedure().name(),
            command.caseNumber(),
            command.channel(),
            command.applicant(),
            command.content(),
            command.papers(),
            command.fees(),
            now);
    return new Entry(dossier, registration, terms);
  }

  private Terms terms(ReceiveDossier command) {
    var procedure =
        procedures
            .find(command.procedure(), clock.today())
            .orElseThrow(() ->
                new RuleViolated(CaseworkError.PROCEDURE_UNKNOWN, command.procedure().value()));
    return Terms.of(procedure, command);
  }

  /** The code is given with the acceptance (NĐ 61/2018 art. 17(3)), not before. */
  private Map<Fact, String> acceptance(AgencyCode agency, @Nullable TimeLimit limit) {
    var facts = new EnumMap<Fact, String>(Fact.class);
    var day = clock.today();
    facts.put(Fact.CODE, DossierCode.of(agency, day, dossiers.nextNumber(agency, day)).value());
    facts.put(Fact.POLICY, rulebook.on(day).id());
    if (limit != null) {
      facts.put(Fact.LIMIT, limit.amount().toPlainString());
      facts.put(Fact.UNIT, String.valueOf(limit.unit()));
    }
    return facts;
  }

  /** Each entry tells how the dossier stood after its event; a twin sent meanwhile came first. */
  private void add(Dossier dossier, Registration registration, Caller caller) {
    if (!dossiers.add(dossier, registration, row(dossier, registration))) {
      return;
    }
    for (var event : dossier.events()) {
      var then = new Dossier(dossier.id(), dossier.events().subList(0, event.number()));
      news.append(then, registration, row(then, registration), caller);
    }
  }

  private Dossier promising(Dossier dossier, Registration registration) {
    return dossier.promising(
        rulebook.calendar(registration.agency()), rulebook.of(dossier, registration.at()));
  }

  private Projection row(Dossier dossier, Registration registration) {
    return Projection.of(
        dossier, rulebook.calendar(registration.agency()), rulebook.of(dossier, registration.at()));
  }

  @Override
  @Transactional
  public void act(
      DossierId id, int version, DossierAct act, Map<Fact, String> facts, Caller caller) {
    access.demand(caller, act);
    var registration = access.own(id, caller);
    var dossier =
        dossiers
            .find(id)
            .orElseThrow(() -> new RuleViolated(CaseworkError.DOSSIER_UNKNOWN, id.value()));
    if (dossier.version() != version) {
      throw new RuleViolated(CaseworkError.CHANGED_MEANWHILE, id.value());
    }
    var now = clock.now();
    var complete = completed(id, act, facts, registration);
    var next = promising(dossier.with(act, now, caller, complete), registration);
    var guardrails =
        new Guardrails(
            rulebook.calendar(registration.agency()), rulebook.of(dossier, registration.at()));
    guardrails
        .broken(dossier, act, now, complete)
        .ifPresent(error -> {
          throw new RuleViolated(error);
        });
    var row = row(next, registration);
    if (!dossiers.append(next, row)) {
      throw new RuleViolated(CaseworkError.CHANGED_MEANWHILE, id.value());
    }
    news.append(next, registration, row, caller);
  }

  private Map<Fact, String> completed(
      DossierId id, DossierAct act, Map<Fact, String> facts, Registration registration) {
    var complete = new EnumMap<Fact, String>(Fact.class);
    complete.putAll(facts);
    if (act == DossierAct.ACCEPT) {
      var command =
          new ReceiveDossier(
              id,
              registration.procedure(),
              registration.caseNumber(),
              registration.channel(),
              registration.applicant(),
              registration.content(),
              registration.papers(),
              registration.fees());
      complete.putAll(acceptance(registration.agency(), terms(command).limit().orElse(null)));
    }
    var handler = facts.get(Fact.HANDLER);
    if (handler != null) {
      complete.put(Fact.HANDLER_NAME, nameOf(handler, registration.agency()));
    }
    return complete;
  }

  private String nameOf(String post, AgencyCode agency) {
    return colleagues.at(agency).stream()
        .filter(colleague -> colleague.post().equals(uuid(post)))
        .map(Colleagues.Colleague::name)
        .findFirst()
        .orElseThrow(() -> new RuleViolated(CaseworkError.HANDLER_UNKNOWN));
  }

  private static @Nullable UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
