package vn.lienthong.casework.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.casework.CaseworkRight;
import vn.lienthong.casework.DossierRegister;
import vn.lienthong.casework.RegisterRow;
import vn.lienthong.casework.ReportError;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.casework.domain.RegisterStore;
import vn.lienthong.documents.OneStopForms;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.RuleViolated;

@Service
class RegisterReading implements DossierRegister {
  private static final int ROWS = 25;
  private static final int LONG_PART = 1_000;

  private final RegisterStore store;
  private final ReportAccess access;
  private final RegisterContent content;
  private final OneStopForms forms;
  private final BusinessClock clock;

  RegisterReading(
      RegisterStore store,
      ReportAccess access,
      RegisterContent content,
      OneStopForms forms,
      BusinessClock clock) {
    this.store = store;
    this.access = access;
    this.content = content;
    this.forms = forms;
    this.clock = clock;
  }

  @Override
  public Page<RegisterRow> page(ReportPeriod period, int page, Caller caller) {
    return store.page(agency(period, caller), period, page, ROWS);
  }

  @Override
  @Transactional(readOnly = true)
  public List<RegisterRow> next(
      ReportPeriod period, int most, @Nullable RegisterRow after, Caller caller) {
    var agency = agency(period, caller);
    if (after == null && store.page(agency, period, 1, 1).total() > most) {
      throw new RuleViolated(ReportError.TOO_MANY_ROWS, most);
    }
    return store.after(agency, period, after, LONG_PART);
  }

  @Override
  public byte[] print(ReportPeriod period, Caller caller) {
    var rows = next(period, MOST_PRINTED, null, caller);
    return forms.render(
        content.of(agency(period, caller), period, rows, clock.today()), clock.now());
  }

  private AgencyCode agency(ReportPeriod period, Caller caller) {
    ReportAccess.check(period);
    return access.demand(caller, CaseworkRight.READ_REPORTS, CaseworkRight.RECEIVE_DOSSIERS);
  }
}
