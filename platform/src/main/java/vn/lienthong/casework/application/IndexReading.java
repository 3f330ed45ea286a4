package vn.lienthong.casework.application;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.casework.CaseworkRight;
import vn.lienthong.casework.Grouping;
import vn.lienthong.casework.IndexEntry;
import vn.lienthong.casework.IndexScore;
import vn.lienthong.casework.Indices;
import vn.lienthong.casework.NineIndices;
import vn.lienthong.casework.Quarter;
import vn.lienthong.casework.ReportColumn;
import vn.lienthong.casework.ReportFigures;
import vn.lienthong.casework.ReportLine;
import vn.lienthong.casework.ServiceIndex;
import vn.lienthong.casework.domain.IndexEntries;
import vn.lienthong.casework.domain.IndexScores;
import vn.lienthong.casework.domain.ReportScope;
import vn.lienthong.casework.domain.ReportStore;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

@Service
class IndexReading implements Indices {
  private static final Set<ReportColumn> COLUMNS =
      Arrays.stream(ServiceIndex.values())
          .flatMap(index -> IndexScores.points(index).keySet().stream())
          .collect(Collectors.toUnmodifiableSet());

  private final ReportStore store;
  private final IndexEntries entries;
  private final ReportAccess access;
  private final IndexRecording recording;
  private final BusinessClock clock;

  IndexReading(
      ReportStore store,
      IndexEntries entries,
      ReportAccess access,
      IndexRecording recording,
      BusinessClock clock) {
    this.store = store;
    this.entries = entries;
    this.access = access;
    this.recording = recording;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public NineIndices of(Quarter quarter, Caller caller) {
    var agency = access.demand(caller, CaseworkRight.READ_REPORTS);
    var now = clock.now();
    var scope = new ReportScope(agency, quarter.period(), now, now);
    var figures = store.total(scope, COLUMNS);
    var entered = entries.of(agency, quarter);
    var unit =
        Arrays.stream(ServiceIndex.values())
            .map(index -> index.computed() ? counted(index, figures) : entered(index, entered))
            .toList();
    var officers = store.lines(scope, COLUMNS, Grouping.PERSON).stream().map(IndexReading::officer);
    return new NineIndices(quarter, unit, IndexScores.ofUnit(unit), officers.toList(), now);
  }

  private static IndexScore counted(ServiceIndex index, ReportFigures figures) {
    return IndexScores.counted(index, figures);
  }

  private static IndexScore entered(ServiceIndex index, List<IndexEntry> entered) {
    var latest = entered.stream().filter(entry -> entry.index() == index).findFirst();
    return IndexScores.entered(index, latest.orElse(null));
  }

  /** The attitude of one officer is nowhere on record. */
  private static NineIndices.Officer officer(ReportLine line) {
    var scores =
        IndexScores.ofOfficers().stream()
            .map(index ->
                index.computed()
                    ? counted(index, line.figures())
                    : IndexScores.entered(index, null))
            .toList();
    return new NineIndices.Officer(line.key(), line.name(), scores, IndexScores.ofOfficer(scores));
  }

  @Override
  public List<IndexEntry> entries(Quarter quarter, ServiceIndex index, Caller caller) {
    var agency = access.demand(caller, CaseworkRight.READ_REPORTS);
    return entries.of(agency, quarter).stream().filter(entry -> entry.index() == index).toList();
  }

  @Override
  @Transactional
  public void enter(
      Quarter quarter, ServiceIndex index, BigDecimal points, String source, Caller caller) {
    var agency = access.demand(caller, CaseworkRight.ENTER_INDICES);
    var entry = IndexRecording.checked(index, points, source, caller.name(), clock.now());
    IndexRecording.begun(quarter, clock.today());
    entries.add(agency, quarter, entry, caller.principal());
    recording.announce(agency, quarter, entry, caller);
  }
}
