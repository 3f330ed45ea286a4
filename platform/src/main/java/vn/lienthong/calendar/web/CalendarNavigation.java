package vn.lienthong.calendar.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.NavigationItem;
import vn.lienthong.web.NavigationSource;

@Component
class CalendarNavigation implements NavigationSource {
  private static final int ORDER = 210;

  @Override
  public List<NavigationItem> items(Caller caller) {
    return List.of(NavigationItem.of("calendar.title", CalendarController.PATH, ORDER));
  }
}
