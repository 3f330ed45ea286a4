package vn.lienthong.exchange.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.exchange.AxisWatch;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;

/** How the axis of this node does. */
@Controller
class ConsoleController {
  static final String PATH = "/administration/exchange";

  private final AxisWatch watch;
  private final Rights rights;

  ConsoleController(AxisWatch watch, Rights rights) {
    this.watch = watch;
    this.rights = rights;
  }

  @GetMapping(PATH)
  String state(Caller caller, Model model) {
    rights.demand(caller, ExchangeRight.OPERATE);
    model.addAttribute("state", watch.state());
    return "exchange/console/state";
  }
}
