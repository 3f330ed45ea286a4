package vn.lienthong.exchange.application;

import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Whose desk it is, and whether the caller may do this at it. */
@Component
class DeskAccess {
  private final Rights rights;
  private final Directory directory;
  private final BusinessClock clock;

  DeskAccess(Rights rights, Directory directory, BusinessClock clock) {
    this.rights = rights;
    this.directory = directory;
    this.clock = clock;
  }

  /** Main code of the caller's agency. */
  AgencyCode agency(Caller caller, ExchangeRight right) {
    rights.demand(caller, right);
    var agency = caller.agency();
    if (agency == null) {
      throw new RuleViolated(SharedError.FORBIDDEN, right.key());
    }
    return directory.find(agency, clock.today()).map(AgencyView::code).orElse(agency);
  }
}
