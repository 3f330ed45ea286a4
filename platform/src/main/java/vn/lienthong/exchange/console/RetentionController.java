package vn.lienthong.exchange.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.exchange.AxisWatch;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.journal.Retention;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;

/** How long records stay on this node, what leaves it next, and what lies in archives. */
@Controller
class RetentionController {
  private final Retention retention;
  private final AxisWatch watch;
  private final Rights rights;

  RetentionController(Retention retention, AxisWatch watch, Rights rights) {
    this.retention = retention;
    this.watch = watch;
    this.rights = rights;
  }

  @GetMapping(ConsoleController.PATH + "/retention")
  String retention(Caller caller, Model model) {
    rights.demand(caller, ExchangeRight.OPERATE);
    model.addAttribute("retention", retention.state());
    model.addAttribute("state", watch.state());
    return "exchange/console/retention";
  }
}
