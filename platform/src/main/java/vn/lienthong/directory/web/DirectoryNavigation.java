package vn.lienthong.directory.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.NavigationItem;
import vn.lienthong.web.NavigationSource;

@Component
class DirectoryNavigation implements NavigationSource {
  private static final int ORDER = 200;

  @Override
  public List<NavigationItem> items(Caller caller) {
    return List.of(NavigationItem.of("directory.title", DirectoryController.PATH, ORDER));
  }
}
