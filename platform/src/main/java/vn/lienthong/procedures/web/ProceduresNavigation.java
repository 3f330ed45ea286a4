package vn.lienthong.procedures.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.NavigationItem;
import vn.lienthong.web.NavigationSource;

@Component
class ProceduresNavigation implements NavigationSource {
  private static final int ORDER = 190;

  @Override
  public List<NavigationItem> items(Caller caller) {
    return List.of(NavigationItem.of("procedures.title", ProceduresController.PATH, ORDER));
  }
}
