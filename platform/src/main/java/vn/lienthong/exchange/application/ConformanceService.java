package vn.lienthong.exchange.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.exchange.Conformance;
import vn.lienthong.exchange.ConformanceError;
import vn.lienthong.exchange.ConformanceReport;
import vn.lienthong.exchange.ConformanceRun;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.domain.ConformanceRules;
import vn.lienthong.exchange.domain.ConformanceRuns;
import vn.lienthong.exchange.domain.WatchedRun;
import vn.lienthong.identity.IdentityRight;
import vn.lienthong.identity.Signatories;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;
import vn.lienthong.web.SampleNotice;

/** Runs of the self-test; whoever may manage a system may test it. */
@Service
class ConformanceService implements Conformance {
  private static final int SHOWN = 50;

  private final ConformanceRuns runs;
  private final Observation observation;
  private final Signatories systems;
  private final SampleNotice node;
  private final Rights rights;
  private final Journal journal;
  private final WallClock clock;

  ConformanceService(
      ConformanceRuns runs,
      Observation observation,
      Signatories systems,
      SampleNotice node,
      Rights rights,
      Journal journal,
      WallClock clock) {
    this.runs = runs;
    this.observation = observation;
    this.systems = systems;
    this.node = node;
    this.rights = rights;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public boolean offered() {
    return node.sample();
  }

  @Override
  public List<ConformanceRun> runs(Caller caller) {
    rights.demand(caller, IdentityRight.MANAGE_SYSTEMS);
    return runs.of(caller.agency(), SHOWN);
  }

  @Override
  @Transactional
  public UUID start(Caller caller, String system) {
    rights.demand(caller, IdentityRight.MANAGE_SYSTEMS);
    if (!offered()) {
      throw new RuleViolated(ConformanceError.NOT_A_SANDBOX);
    }
    var agency =
        systems
            .signatory(system)
            .flatMap(found -> Optional.ofNullable(found.caller().agency()))
            .filter(of -> manages(caller, of))
            .orElseThrow(() -> new RuleViolated(ConformanceError.SYSTEM_UNKNOWN, system));
    runs.open(system).ifPresent(before -> end(caller, before));
    var run = observation.begun(new ConformanceRun(Ids.next(), system, agency, clock.now(), null));
    if (!runs.begin(run)) {
      return runs.open(system).orElseThrow();
    }
    tell(ExchangeEntry.CONFORMANCE_STARTED, run, caller);
    return run.run().id();
  }

  @Override
  @Transactional
  public void end(Caller caller, UUID id) {
    var run = find(caller, id);
    if (runs.end(id, clock.now())) {
      runs.keep(id, ConformanceRules.results(observation.of(run, true)));
      tell(ExchangeEntry.CONFORMANCE_ENDED, run, caller);
    }
  }

  @Override
  public ConformanceReport report(Caller caller, UUID id) {
    var run = find(caller, id);
    var results =
        run.run().endedAt() == null
            ? ConformanceRules.results(observation.of(run, false))
            : runs.results(id);
    return new ConformanceReport(run.run(), results);
  }

  private WatchedRun find(Caller caller, UUID id) {
    rights.demand(caller, IdentityRight.MANAGE_SYSTEMS);
    return runs.find(id)
        .filter(run -> manages(caller, run.run().agency()))
        .orElseThrow(() -> new RuleViolated(ConformanceError.RUN_NOT_FOUND));
  }

  private static boolean manages(Caller caller, AgencyCode agency) {
    return caller.agency() == null || caller.agency().equals(agency);
  }

  private void tell(ExchangeEntry type, WatchedRun run, Caller caller) {
    journal.append(
        NewEntry.of(type, run.run().id().toString(), caller).fact("system", run.run().system()));
  }
}
