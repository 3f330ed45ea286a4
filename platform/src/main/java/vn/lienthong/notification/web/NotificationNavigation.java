package vn.lienthong.notification.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.notification.Inbox;
import vn.lienthong.notification.NotificationRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.NavigationItem;
import vn.lienthong.web.NavigationSource;

@Component
class NotificationNavigation implements NavigationSource {
  private static final int ORDER = 480;

  private final Inbox inbox;
  private final Rights rights;

  NotificationNavigation(Inbox inbox, Rights rights) {
    this.inbox = inbox;
    this.rights = rights;
  }

  @Override
  public List<NavigationItem> items(Caller caller) {
    var items = new ArrayList<NavigationItem>();
    if (caller.kind() == Caller.Kind.PERSON) {
      long unread = inbox.unread(caller);
      var own = NavigationItem.of("notification.inbox.title", NoticesController.PATH, ORDER);
      items.add(unread > 0 ? own.withCount(unread) : own);
    }
    if (rights.allows(caller, NotificationRight.OPERATE)) {
      items.add(
          NavigationItem.of("notification.outbox.title", MessagesController.PATH, ORDER + 10));
    }
    return items;
  }
}
