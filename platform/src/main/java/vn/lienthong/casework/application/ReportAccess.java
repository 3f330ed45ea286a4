package vn.lienthong.casework.application;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.CaseworkRight;
import vn.lienthong.casework.ReportError;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Who may see figures: of the own agency, with one of the rights that the report names. */
@Component
class ReportAccess {
  private final Rights rights;

  ReportAccess(Rights rights) {
    this.rights = rights;
  }

  /** The agency whose figures the caller may see; one of the rights is enough. */
  AgencyCode demand(Caller caller, CaseworkRight... enough) {
    if (Arrays.stream(enough).noneMatch(right -> rights.allows(caller, right))) {
      rights.demand(caller, enough[0]);
    }
    var agency = caller.agency();
    if (agency == null) {
      throw new RuleViolated(SharedError.FORBIDDEN, enough[0].key());
    }
    return agency;
  }

  static void check(ReportPeriod period) {
    if (period.refused()) {
      throw new RuleViolated(ReportError.PERIOD_REFUSED, ReportPeriod.LONGEST_YEARS);
    }
  }
}
