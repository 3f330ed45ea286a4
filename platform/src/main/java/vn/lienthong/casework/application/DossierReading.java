package vn.lienthong.casework.application;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierCode;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierQuery;
import vn.lienthong.casework.DossierRow;
import vn.lienthong.casework.DossierView;
import vn.lienthong.casework.Dossiers;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Work;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.identity.Colleagues;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.RuleViolated;

@Service
class DossierReading implements Dossiers {
  private static final int ROWS = 25;

  private final DossierStore dossiers;
  private final Rulebook rulebook;
  private final CaseAccess access;
  private final Colleagues colleagues;
  private final BusinessClock clock;

  DossierReading(
      DossierStore dossiers,
      Rulebook rulebook,
      CaseAccess access,
      Colleagues colleagues,
      BusinessClock clock) {
    this.dossiers = dossiers;
    this.rulebook = rulebook;
    this.access = access;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  @Override
  public Page<DossierRow> list(DossierQuery query, Caller caller) {
    access.demandReading(caller);
    Set<String> posts =
        query.mine()
            ? colleagues.actingIn(caller).stream().map(String::valueOf).collect(Collectors.toSet())
            : Set.of();
    return dossiers.list(access.agency(caller), query, posts, clock.now(), ROWS);
  }

  @Override
  public Map<DossierQuery.Shown, Long> counts(Caller caller) {
    access.demandReading(caller);
    return dossiers.counts(access.agency(caller), clock.now());
  }

  @Override
  public long overdue(Caller caller) {
    access.demandReading(caller);
    return dossiers.overdue(access.agency(caller), clock.now());
  }

  @Override
  @Transactional(readOnly = true)
  public DossierView dossier(DossierId id, Caller caller) {
    var registration = access.readable(id, caller);
    var dossier =
        dossiers
            .find(id)
            .orElseThrow(() -> new RuleViolated(CaseworkError.DOSSIER_UNKNOWN, id.value()));
    var clocks = DerivedClocks.of(dossier, registration, rulebook);
    var work = rulebook.work(dossier, registration);
    return new DossierView(
        id,
        dossier.version(),
        dossier.last(DossierAct.ACCEPT).flatMap(event -> DossierCode.parse(event.text(Fact.CODE))),
        dossier.state(),
        registration.agency(),
        registration.procedure(),
        registration.procedureName(),
        registration.channel(),
        registration.applicant(),
        registration.content(),
        dossier.handlerName(),
        registration.papers(),
        registration.fees(),
        dossier.events(),
        allowed(dossier, registration, work, caller),
        clocks.policyName(),
        clocks.appointment().promises(),
        clocks.counted(),
        clocks.appointment().due(),
        clocks.appointment().at(clock.now()),
        clocks.handOver(),
        clocks.index(),
        work);
  }

  private Set<DossierAct> allowed(
      Dossier dossier, Registration registration, Work work, Caller caller) {
    var own = registration.agency().equals(caller.agency());
    var may = access.acts(caller);
    return Arrays.stream(DossierAct.values())
        .filter(act -> may.contains(act) && dossier.allows(act))
        .filter(act -> act == DossierAct.GIVE_OPINION ? asked(work, caller) : own)
        .filter(act -> access.stepAllows(caller, act, work))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean asked(Work work, Caller caller) {
    return work.consultations().stream()
        .anyMatch(one -> one.open() && one.agency().equals(caller.agency()));
  }
}
