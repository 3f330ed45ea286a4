package vn.lienthong.exchange.application;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.domain.AssignedWork;
import vn.lienthong.identity.Colleagues;
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
  private final AssignedWork work;
  private final Colleagues colleagues;
  private final BusinessClock clock;

  DeskAccess(
      Rights rights,
      Directory directory,
      AssignedWork work,
      Colleagues colleagues,
      BusinessClock clock) {
    this.rights = rights;
    this.directory = directory;
    this.work = work;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /**
   * Main code of the agency of a caller who may read that document: all of the agency's, or those
   * given to the posts in which the caller acts. Of others nobody is told that they exist.
   */
  AgencyCode reader(Caller caller, UUID docId) {
    if (rights.allows(caller, ExchangeRight.READ_DOCUMENTS)) {
      return agency(caller, ExchangeRight.READ_DOCUMENTS);
    }
    var agency = agency(caller, ExchangeRight.HANDLE_DOCUMENT);
    if (!work.isTold(docId, agency, colleagues.actingIn(caller))) {
      throw new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, docId);
    }
    return agency;
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
