package vn.lienthong.casework.application;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.StepPassage;
import vn.lienthong.casework.Work;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.directory.Directory;
import vn.lienthong.identity.Colleagues;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.ProcessStep;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.RuleViolated;

/** What an event says besides what was entered: names, codes, the step that it enters. */
@Component
class ActFacts {
  private final Receptions receptions;
  private final Colleagues colleagues;
  private final Directory directory;
  private final BusinessClock clock;

  ActFacts(Receptions receptions, Colleagues colleagues, Directory directory, BusinessClock clock) {
    this.receptions = receptions;
    this.colleagues = colleagues;
    this.directory = directory;
    this.clock = clock;
  }

  Map<Fact, String> completed(
      Dossier dossier,
      Registration registration,
      Work work,
      DossierAct act,
      Map<Fact, String> entered) {
    var facts = new EnumMap<Fact, String>(Fact.class);
    facts.putAll(entered);
    switch (act) {
      case ACCEPT -> facts.putAll(receptions.acceptance(dossier, registration));
      case HAND_OVER -> enter(facts, work.step(1));
      case NEXT_STEP -> enter(facts, work.next());
      case STEP_BACK -> back(facts, work);
      case GIVE_OPINION -> consulted(facts, work);
      default -> {
        // what was entered says it all
      }
    }
    var handler = facts.get(Fact.HANDLER);
    if (handler != null) {
      facts.put(Fact.HANDLER_NAME, nameOf(handler, registration.agency()));
    }
    return facts;
  }

  private static void enter(Map<Fact, String> facts, Optional<ProcessStep> step) {
    step.ifPresent(one -> {
      facts.put(Fact.STEP, String.valueOf(one.number()));
      facts.put(Fact.STEP_NAME, one.name());
    });
  }

  /** To the one who had it there. */
  private static void back(Map<Fact, String> facts, Work work) {
    var earlier =
        Optional.ofNullable(facts.get(Fact.STEP))
            .filter(number -> number.matches("\\d{1,6}"))
            .flatMap(number -> work.lastIn(Integer.parseInt(number)));
    earlier.map(StepPassage::name).ifPresent(name -> facts.put(Fact.STEP_NAME, name));
    earlier
        .map(StepPassage::handler)
        .ifPresent(handler -> facts.putIfAbsent(Fact.HANDLER, handler));
  }

  private static void consulted(Map<Fact, String> facts, Work work) {
    Optional.ofNullable(facts.get(Fact.CONSULTATION))
        .filter(number -> number.matches("\\d{1,6}"))
        .flatMap(number -> work.consultation(Integer.parseInt(number)))
        .ifPresent(one -> {
          facts.put(Fact.AGENCY, one.agency().value());
          facts.put(Fact.AGENCY_NAME, one.agencyName());
        });
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

  /** What each of those who are asked together is asked; another agency, and one that exists. */
  List<Map<Fact, String>> asked(List<Consulted> asked, AgencyCode own) {
    return asked.stream().map(one -> asked(one, own)).toList();
  }

  private Map<Fact, String> asked(Consulted one, AgencyCode own) {
    var agency =
        directory
            .find(one.agency(), clock.today())
            .filter(found -> found.openOn(clock.today()) && !found.code().equals(own))
            .orElseThrow(
                () -> new RuleViolated(CaseworkError.CONSULTED_UNKNOWN, one.agency().value()));
    return Map.of(
        Fact.AGENCY,
        agency.code().value(),
        Fact.AGENCY_NAME,
        agency.name(),
        Fact.TEXT,
        one.task(),
        Fact.LEAD,
        String.valueOf(one.lead()),
        Fact.LIMIT,
        one.limit().amount().toPlainString(),
        Fact.UNIT,
        String.valueOf(one.limit().unit()));
  }
}
