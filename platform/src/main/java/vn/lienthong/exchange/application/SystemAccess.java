package vn.lienthong.exchange.application;

import org.springframework.stereotype.Component;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;

/** For whom a system may use the axis. */
@Component
class SystemAccess {
  private final Rights rights;

  SystemAccess(Rights rights) {
    this.rights = rights;
  }

  /**
   * The agency of a system that may use the axis.
   *
   * @throws RuleViolated {@link ExchangeError#SENDER_UNKNOWN}, or what the rights refuse
   */
  AgencyCode agency(Caller caller) {
    rights.demand(caller, ExchangeRight.USE_AXIS);
    var agency = caller.agency();
    if (agency == null) {
      throw new RuleViolated(ExchangeError.SENDER_UNKNOWN, caller.principal());
    }
    return agency;
  }
}
