package vn.lienthong.exchange.console;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.AxisWatch;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.NavigationItem;
import vn.lienthong.web.NavigationSource;

@Component
class ConsoleNavigation implements NavigationSource {
  private static final int ORDER = 410;

  private final AxisWatch watch;
  private final Rights rights;

  ConsoleNavigation(AxisWatch watch, Rights rights) {
    this.watch = watch;
    this.rights = rights;
  }

  @Override
  public List<NavigationItem> items(Caller caller) {
    if (!rights.allows(caller, ExchangeRight.OPERATE)) {
      return List.of();
    }
    var item = NavigationItem.of("exchange.navigation.console", ConsoleController.PATH, ORDER);
    long stuck = watch.state().deadLetters();
    return List.of(stuck == 0 ? item : item.withCount(stuck));
  }
}
