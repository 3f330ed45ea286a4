package vn.lienthong.exchange.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.NavigationItem;
import vn.lienthong.web.NavigationSource;

@Component
class PeersNavigation implements NavigationSource {
  private static final int ORDER = 480;

  private final Rights rights;

  PeersNavigation(Rights rights) {
    this.rights = rights;
  }

  @Override
  public List<NavigationItem> items(Caller caller) {
    return rights.allows(caller, ExchangeRight.MANAGE_PEERS)
        ? List.of(NavigationItem.of("exchange.peers.title", PeersController.PATH, ORDER))
        : List.of();
  }
}
