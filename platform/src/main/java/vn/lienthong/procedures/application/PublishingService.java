package vn.lienthong.procedures.application;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.Findings;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.ProceduresError;
import vn.lienthong.procedures.ProceduresNews;
import vn.lienthong.procedures.ProceduresRight;
import vn.lienthong.procedures.PublishProcedure;
import vn.lienthong.procedures.Publishing;
import vn.lienthong.procedures.Severity;
import vn.lienthong.procedures.domain.Catalogue;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.Text;

/** Publishes what waits, unless the linter still finds errors in it. */
@Service
class PublishingService implements Publishing {
  private static final int LONGEST_DECISION = 100;

  private final Catalogue catalogue;
  private final Findings findings;
  private final Rights rights;
  private final Journal journal;
  private final BusinessClock clock;

  PublishingService(
      Catalogue catalogue, Findings findings, Rights rights, Journal journal, BusinessClock clock) {
    this.catalogue = catalogue;
    this.findings = findings;
    this.rights = rights;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void publish(PublishProcedure command, Caller caller) {
    rights.demand(caller, ProceduresRight.PUBLISH_PROCEDURE);
    var decision = decision(command.decision());
    var version = version(command);
    demandNoError(version);
    if (!catalogue.publish(version.code(), version.version(), decision, clock.today())) {
      throw notWaiting(command);
    }
    journal.append(
        NewEntry.of(ProceduresNews.PROCEDURE_PUBLISHED, version.code().value(), caller)
            .fact("version", version.version())
            .fact("from", version.validFrom())
            .fact("decision", decision));
  }

  private static String decision(String text) {
    var decision = Text.clean(text);
    if (decision.isEmpty()) {
      throw new RuleViolated(ProceduresError.DECISION_MISSING);
    }
    if (decision.length() > LONGEST_DECISION) {
      throw new RuleViolated(ProceduresError.DECISION_TOO_LONG, LONGEST_DECISION);
    }
    return decision;
  }

  private ProcedureView version(PublishProcedure command) {
    var versions = catalogue.versions(command.procedure());
    if (versions.isEmpty()) {
      throw new RuleViolated(ProceduresError.PROCEDURE_NOT_FOUND, command.procedure().value());
    }
    return versions.stream()
        .filter(each -> each.version() == command.version() && !each.published())
        .findFirst()
        .orElseThrow(() -> notWaiting(command));
  }

  private static RuleViolated notWaiting(PublishProcedure command) {
    return new RuleViolated(ProceduresError.NOT_WAITING, command.procedure().value());
  }

  private void demandNoError(ProcedureView version) {
    var errors =
        errors(version).stream()
            .map(each -> each.code().code())
            .distinct()
            .collect(Collectors.joining(", "));
    if (!errors.isEmpty()) {
      throw new RuleViolated(ProceduresError.ERRORS_STAND, errors);
    }
  }

  @Override
  public List<Finding> errors(ProcedureView waiting) {
    var today = clock.today();
    var on = waiting.validFrom().isAfter(today) ? waiting.validFrom() : today;
    return findings.standing(waiting, on).stream()
        .filter(each -> each.severity() == Severity.ERROR)
        .toList();
  }
}
