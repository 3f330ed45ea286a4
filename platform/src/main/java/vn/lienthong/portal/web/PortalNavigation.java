package vn.lienthong.portal.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.PortalRight;
import vn.lienthong.portal.PortalSettings;
import vn.lienthong.portal.Synchronisation;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.NavigationItem;
import vn.lienthong.web.NavigationSource;

@Component
class PortalNavigation implements NavigationSource {
  private static final int ORDER = 600;

  private final Rights rights;
  private final Synchronisation synchronisation;
  private final PortalSettings settings;

  PortalNavigation(Rights rights, Synchronisation synchronisation, PortalSettings settings) {
    this.rights = rights;
    this.synchronisation = synchronisation;
    this.settings = settings;
  }

  @Override
  public List<NavigationItem> items(Caller caller) {
    var items = new ArrayList<NavigationItem>();
    if (rights.allows(caller, PortalRight.OPERATE_SYNCHRONISATION)) {
      long stuck = synchronisation.stuck(caller);
      var item = NavigationItem.of("portal.title", SynchronisationController.PATH, ORDER);
      items.add(stuck > 0 ? item.withCount(stuck) : item);
    }
    if (settings.open() && rights.allows(caller, PortalRight.READ_RECEIVED)) {
      items.add(NavigationItem.of("portal.received.title", ReceivedController.PATH, ORDER + 10));
    }
    return items;
  }
}
