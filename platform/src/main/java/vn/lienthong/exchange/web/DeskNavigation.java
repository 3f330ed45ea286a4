package vn.lienthong.exchange.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.Signings;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.NavigationItem;
import vn.lienthong.web.NavigationSource;

@Component
class DeskNavigation implements NavigationSource {
  /** Daily work stands before what is looked up now and then. */
  private static final int FIRST = 10;

  private final Desk desk;
  private final Signings signings;
  private final Rights rights;

  DeskNavigation(Desk desk, Signings signings, Rights rights) {
    this.desk = desk;
    this.signings = signings;
    this.rights = rights;
  }

  @Override
  public List<NavigationItem> items(Caller caller) {
    var items = new ArrayList<NavigationItem>();
    if (caller.agency() == null) {
      return items;
    }
    if (rights.allows(caller, ExchangeRight.READ_DOCUMENTS)) {
      var inbox = NavigationItem.of("exchange.navigation.inbox", InboxController.PATH, FIRST);
      long waiting = desk.waiting(caller);
      items.add(waiting == 0 ? inbox : inbox.withCount(waiting));
      items.add(NavigationItem.of("exchange.navigation.outbox", OutboxController.PATH, FIRST + 1));
      items.add(
          NavigationItem.of(
              "exchange.navigation.books", BookController.PATH + "/arrivals", FIRST + 3));
      items.add(
          NavigationItem.of(
              "exchange.navigation.statistics", StatisticsController.PATH, FIRST + 6));
    }
    if (rights.allows(caller, ExchangeRight.HANDLE_DOCUMENT)) {
      items.add(NavigationItem.of("exchange.navigation.work", WorkController.PATH, FIRST + 4));
    }
    if (rights.allows(caller, ExchangeRight.PREPARE_DOCUMENT)) {
      boolean sends = rights.allows(caller, ExchangeRight.SEND_DOCUMENT);
      var key = "exchange.navigation." + (sends ? "compose" : "prepare");
      items.add(NavigationItem.of(key, ComposeController.PATH, FIRST + 2));
    }
    if (rights.allows(caller, ExchangeRight.PREPARE_DOCUMENT)
        || rights.allows(caller, ExchangeRight.SIGN_DOCUMENT)) {
      items.add(signings(caller));
    }
    return items;
  }

  private NavigationItem signings(Caller caller) {
    var item = NavigationItem.of("exchange.navigation.signings", SigningController.PATH, FIRST + 5);
    long waiting = signings.waiting(caller);
    return waiting == 0 ? item : item.withCount(waiting);
  }
}
