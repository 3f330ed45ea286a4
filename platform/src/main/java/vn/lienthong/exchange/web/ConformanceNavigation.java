package vn.lienthong.exchange.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.Conformance;
import vn.lienthong.identity.IdentityRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.NavigationItem;
import vn.lienthong.web.NavigationSource;

/** On a node with sample data, whoever manages systems finds their self-test beside them. */
@Component
class ConformanceNavigation implements NavigationSource {
  private static final int AFTER_SYSTEMS = 330;

  private final Conformance conformance;
  private final Rights rights;

  ConformanceNavigation(Conformance conformance, Rights rights) {
    this.conformance = conformance;
    this.rights = rights;
  }

  @Override
  public List<NavigationItem> items(Caller caller) {
    return conformance.offered() && rights.allows(caller, IdentityRight.MANAGE_SYSTEMS)
        ? List.of(
            NavigationItem.of(
                "exchange.navigation.conformance", ConformanceController.PATH, AFTER_SYSTEMS))
        : List.of();
  }
}
