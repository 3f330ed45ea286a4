package vn.lienthong.identity.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.IdentityRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.NavigationItem;
import vn.lienthong.web.NavigationSource;

@Component
class Menu implements NavigationSource {
  private static final int PEOPLE = 310;
  private static final int SYSTEMS = 320;
  private static final int ACCOUNT = 990;
  private final Rights rights;

  Menu(Rights rights) {
    this.rights = rights;
  }

  @Override
  public List<NavigationItem> items(Caller caller) {
    var items = new ArrayList<NavigationItem>();
    if (rights.allows(caller, IdentityRight.MANAGE_PEOPLE)) {
      items.add(NavigationItem.of("identity.people.title", PeopleController.PATH, PEOPLE));
    }
    if (rights.allows(caller, IdentityRight.MANAGE_SYSTEMS)) {
      items.add(NavigationItem.of("identity.systems.title", SystemsController.PATH, SYSTEMS));
    }
    items.add(NavigationItem.of("identity.account.title", "/account", ACCOUNT));
    return items;
  }
}
