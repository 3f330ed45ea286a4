package vn.lienthong.casework.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.casework.CaseworkRight;
import vn.lienthong.casework.DossierRow;
import vn.lienthong.casework.Grouping;
import vn.lienthong.casework.PunctualityReport;
import vn.lienthong.casework.ReportCell;
import vn.lienthong.casework.ReportColumn;
import vn.lienthong.casework.ReportColumn.Kind;
import vn.lienthong.casework.ReportError;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.casework.Reports;
import vn.lienthong.casework.domain.ReportScope;
import vn.lienthong.casework.domain.ReportStore;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.RuleViolated;

@Service
class ReportReading implements Reports {
  private static final int ROWS = 25;
  private static final int LONG_PART = 1_000;
  private static final int MOST_AHEAD = 100;
  private static final Set<ReportColumn> COLUMNS =
      ReportColumn.of(Kind.HAPPENED, Kind.STANDS, Kind.AHEAD);
  private static final Set<ReportColumn> OF_THE_PERIOD = ReportColumn.of(Kind.HAPPENED);

  private final ReportStore store;
  private final ReportAccess access;
  private final Rulebook rulebook;
  private final BusinessClock clock;

  ReportReading(ReportStore store, ReportAccess access, Rulebook rulebook, BusinessClock clock) {
    this.store = store;
    this.access = access;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public PunctualityReport punctuality(ReportPeriod period, Grouping by, Caller caller) {
    var scope = scope(period, caller);
    var columns = by == Grouping.MONTH ? OF_THE_PERIOD : COLUMNS;
    return new PunctualityReport(
        period,
        by,
        store.lines(scope, columns, by),
        store.total(scope, COLUMNS),
        store.ahead(scope, MOST_AHEAD),
        nextDay(scope.agency()),
        scope.now());
  }

  @Override
  @Transactional(readOnly = true)
  public Page<DossierRow> behind(ReportCell cell, int page, Caller caller) {
    return store.page(scope(cell.period(), caller), cell, page, ROWS);
  }

  @Override
  @Transactional(readOnly = true)
  public List<DossierRow> next(
      ReportCell cell, int most, @Nullable DossierRow after, Caller caller) {
    var scope = scope(cell.period(), caller);
    if (after == null && store.page(scope, cell, 1, 1).total() > most) {
      throw new RuleViolated(ReportError.TOO_MANY_ROWS, most);
    }
    return store.after(scope, cell, after, LONG_PART);
  }

  private ReportScope scope(ReportPeriod period, Caller caller) {
    var agency = access.demand(caller, CaseworkRight.READ_REPORTS);
    ReportAccess.check(period);
    var ahead = new ReportPeriod(clock.today(), nextDay(agency)).ends();
    return new ReportScope(agency, period, clock.now(), ahead);
  }

  private LocalDate nextDay(AgencyCode agency) {
    return rulebook.calendar(agency).plusWorkingDays(clock.today(), 1).day();
  }
}
