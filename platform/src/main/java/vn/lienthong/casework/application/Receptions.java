package vn.lienthong.casework.application;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierCode;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.ReceiveDossier;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.procedures.Procedures;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** How a dossier begins: what is entered, and what its acceptance gives it. */
@Component
class Receptions {
  private final DossierStore dossiers;
  private final Procedures procedures;
  private final Rulebook rulebook;
  private final BusinessClock clock;

  Receptions(DossierStore dossiers, Procedures procedures, Rulebook rulebook, BusinessClock clock) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /** What was entered, with the limit that the catalogue gives it. */
  record Entry(Dossier dossier, Registration registration, Optional<TimeLimit> limit) {}

  Entry entry(ReceiveDossier command, AgencyCode agency, Caller caller) {
    if (command.applicant().name().isEmpty()) {
      throw new RuleViolated(CaseworkError.APPLICANT_MISSING);
    }
    var terms = terms(command);
    var now = clock.now();
    var dossier =
        new Dossier(command.id(), List.of()).with(DossierAct.REGISTER, now, caller, Map.of());
    var registration =
        new Registration(
            agency,
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
    return new Entry(dossier, registration, terms.limit());
  }

  private Terms terms(ReceiveDossier command) {
    var procedure =
        procedures
            .find(command.procedure(), clock.today())
            .orElseThrow(() ->
                new RuleViolated(CaseworkError.PROCEDURE_UNKNOWN, command.procedure().value()));
    return Terms.of(procedure, command);
  }

  /** Accepted at once. */
  Dossier accepted(Entry entry, Caller caller) {
    var facts = acceptance(entry.registration(), entry.limit());
    return rulebook.promising(
        entry.dossier().with(DossierAct.ACCEPT, clock.now(), caller, facts), entry.registration());
  }

  /** What the acceptance of a dossier that was entered before gives it. */
  Map<Fact, String> acceptance(Dossier dossier, Registration registration) {
    var command =
        new ReceiveDossier(
            dossier.id(),
            registration.procedure(),
            registration.caseNumber(),
            registration.channel(),
            registration.applicant(),
            registration.content(),
            registration.papers(),
            registration.fees());
    return acceptance(registration, terms(command).limit());
  }

  /** The code is given with the acceptance (NĐ 61/2018 art. 17(3)), not before. */
  private Map<Fact, String> acceptance(Registration registration, Optional<TimeLimit> limit) {
    var facts = new EnumMap<Fact, String>(Fact.class);
    var agency = registration.agency();
    var day = clock.today();
    facts.put(Fact.CODE, DossierCode.of(agency, day, dossiers.nextNumber(agency, day)).value());
    facts.put(Fact.POLICY, rulebook.on(day).id());
    limit.ifPresent(stated -> {
      facts.put(Fact.LIMIT, stated.amount().toPlainString());
      facts.put(Fact.UNIT, String.valueOf(stated.unit()));
    });
    rulebook
        .process(registration, day)
        .ifPresent(process -> facts.put(Fact.PROCESS, String.valueOf(process.version())));
    return facts;
  }
}
