package vn.lienthong.casework.application;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import vn.lienthong.casework.CaseworkRight;
import vn.lienthong.casework.domain.ADossier;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;

/** The reports of Đồng Hới at one moment, over dossiers that a test puts there. */
final class ReportStage {
  private static final Map<String, Set<CaseworkRight>> RIGHTS =
      Map.of(
          "leader", Set.of(CaseworkRight.READ_REPORTS, CaseworkRight.ENTER_INDICES),
          "auditor", Set.of(CaseworkRight.READ_REPORTS),
          "one-stop-clerk", Set.of(CaseworkRight.RECEIVE_DOSSIERS));

  final InMemoryDossiers dossiers = new InMemoryDossiers();
  final RecordingJournal journal = new RecordingJournal();
  final OneOffice office = new OneOffice(RandomDossiers.DONG_HOI);
  final Caller leader = office.person("Đỗ An", Role.LEADER);
  final Caller auditor = office.person("Vũ Ưng", Role.AUDITOR);
  final Caller clerk = office.person("Phạm Thị Hoa", Role.ONE_STOP_CLERK);
  final Caller officer = office.person("Lê Văn Dũng", Role.OFFICER);
  final ReportReading reports;
  final IndexReading indices;

  ReportStage(String now) {
    var clock = new BusinessClock(Clock.fixed(ADossier.instant(now), ZoneOffset.UTC));
    var rulebook =
        new Rulebook(
            new CaseworkStage.ShippedPolicies(),
            new CaseworkStage.StateCalendars(),
            new OneProcess());
    Rights rights = (caller, right) -> RIGHTS.getOrDefault(caller.role(), Set.of()).contains(right);
    var access = new ReportAccess(rights);
    var store = new InMemoryReports(dossiers);
    reports = new ReportReading(store, access, rulebook, clock);
    indices =
        new IndexReading(
            store, new InMemoryIndexEntries(), access, new IndexRecording(journal), clock);
  }
}
