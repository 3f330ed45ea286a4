package vn.lienthong.directory.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.directory.DirectoryError;
import vn.lienthong.directory.DirectoryNews;
import vn.lienthong.directory.DirectoryRight;
import vn.lienthong.directory.DraftReorganisation;
import vn.lienthong.directory.ReorganisationPort;
import vn.lienthong.directory.ReorganisationView;
import vn.lienthong.directory.Reorganisations;
import vn.lienthong.directory.domain.Plans;
import vn.lienthong.directory.domain.Register;
import vn.lienthong.directory.domain.Reorganisation;
import vn.lienthong.directory.domain.Reorganisation.Step;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

@Service
class ReorganisationService implements Reorganisations {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final Plans plans;
  private final PlanDesk desk;
  private final Register register;
  private final List<ReorganisationPort> ports;
  private final Rights rights;
  private final Journal journal;
  private final BusinessClock clock;

  ReorganisationService(
      Plans plans,
      PlanDesk desk,
      Register register,
      List<ReorganisationPort> ports,
      Rights rights,
      Journal journal,
      BusinessClock clock) {
    this.plans = plans;
    this.desk = desk;
    this.register = register;
    this.ports = List.copyOf(ports);
    this.rights = rights;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public List<ReorganisationView> list() {
    return plans.list().stream().map(plan -> desk.view(plan, List.of())).toList();
  }

  @Override
  public List<ReorganisationView> due() {
    return plans.due(clock.today()).stream().map(plan -> desk.view(plan, List.of())).toList();
  }

  @Override
  public ReorganisationView get(UUID id) {
    var plan = find(id);
    return desk.view(plan, plans.report(id).stream().map(ReorganisationService::moved).toList());
  }

  @Override
  @Transactional(readOnly = true)
  public List<ReorganisationView.Moved> preview(UUID id) {
    return desk.successions(find(id)).stream()
        .flatMap(succession ->
            ports.stream()
                .flatMap(port -> port.preview(succession).stream())
                .map(item -> PlanDesk.moved(succession, item)))
        .toList();
  }

  @Override
  @Transactional
  public UUID draft(DraftReorganisation draft, Caller caller) {
    rights.demand(caller, DirectoryRight.DRAFT_REORGANISATION);
    var plan = desk.plan(draft, signature(caller));
    plans.add(plan);
    journal.append(entry(DirectoryNews.REORGANISATION_DRAFTED, plan, caller));
    return plan.id();
  }

  @Override
  @Transactional
  public void cancel(UUID id, Caller caller) {
    rights.demand(caller, DirectoryRight.DRAFT_REORGANISATION);
    var plan = step(find(id), Step.CANCEL, caller);
    journal.append(entry(DirectoryNews.REORGANISATION_CANCELLED, plan, caller));
  }

  @Override
  @Transactional
  public void approve(UUID id, Caller caller) {
    rights.demand(caller, DirectoryRight.APPROVE_REORGANISATION);
    register.serialise();
    var plan = find(id);
    if (plan.drafted().principal().equals(caller.principal())) {
      throw new RuleViolated(DirectoryError.SECOND_PERSON_NEEDED, plan.title());
    }
    var approved = step(plan, Step.APPROVE, caller);
    desk.demandOpen(plan);
    putInForce(plan, caller);
    journal.append(entry(DirectoryNews.REORGANISATION_APPROVED, approved, caller));
  }

  private void putInForce(Reorganisation plan, Caller caller) {
    for (var succession : desk.successions(plan)) {
      journal.append(
          NewEntry.of(DirectoryNews.AGENCY_SUCCEEDED, succession.closed().code().value(), caller)
              .fact("successor", succession.successor().code())
              .fact("effective", plan.effective())
              .fact("document", plan.document()));
    }
    for (var handover : plan.handovers()) {
      register.close(handover.closed(), plan.effective().minusDays(1));
    }
    for (var renaming : desk.newNames(plan)) {
      journal.append(
          NewEntry.of(DirectoryNews.AGENCY_RENAMED, renaming.agency().code().value(), caller)
              .fact("effective", plan.effective())
              .fact("document", plan.document()));
    }
    for (var renaming : plan.renamings()) {
      register.rename(renaming.agency(), renaming.name(), plan.effective(), plan.document());
    }
  }

  @Override
  @Transactional
  public List<ReorganisationView.Moved> execute(UUID id, Caller caller) {
    rights.demand(caller, DirectoryRight.EXECUTE_REORGANISATION);
    var plan = find(id);
    demandDue(plan.effective());
    var executed = step(plan, Step.EXECUTE, caller);
    var report = new ArrayList<ReorganisationView.Moved>();
    for (var succession : desk.successions(plan)) {
      ports.stream()
          .flatMap(port -> port.move(succession, caller).stream())
          .map(item -> PlanDesk.moved(succession, item))
          .forEach(report::add);
    }
    plans.addReport(id, report.stream().map(ReorganisationService::line).toList());
    long moved = report.stream().mapToLong(line -> line.item().amount()).sum();
    journal.append(
        entry(DirectoryNews.REORGANISATION_EXECUTED, executed, caller).fact("moved", moved));
    return List.copyOf(report);
  }

  private void demandDue(LocalDate effective) {
    if (clock.today().isBefore(effective)) {
      throw new RuleViolated(DirectoryError.NOT_YET_DUE, DAY.format(effective));
    }
  }

  /** Writes the step first: whoever comes second waits here and then finds another version. */
  private Reorganisation step(Reorganisation plan, Step step, Caller caller) {
    var next = plan.after(step, signature(caller));
    if (!plans.replace(next)) {
      throw new RuleViolated(SharedError.STALE_VERSION);
    }
    return next;
  }

  private Reorganisation find(UUID id) {
    return plans
        .find(id)
        .orElseThrow(() -> new RuleViolated(DirectoryError.REORGANISATION_NOT_FOUND));
  }

  private Reorganisation.Signature signature(Caller caller) {
    return new Reorganisation.Signature(caller.principal(), clock.now());
  }

  static NewEntry entry(DirectoryNews news, Reorganisation plan, Caller caller) {
    return NewEntry.of(news, plan.id().toString(), caller)
        .fact("document", plan.document())
        .fact("effective", plan.effective())
        .fact("closing", plan.handovers().size());
  }

  private static Plans.ReportLine line(ReorganisationView.Moved moved) {
    return new Plans.ReportLine(moved.item(), moved.closed(), moved.successor());
  }

  private static ReorganisationView.Moved moved(Plans.ReportLine line) {
    return new ReorganisationView.Moved(line.closed(), line.successor(), line.item());
  }
}
