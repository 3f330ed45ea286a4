package vn.lienthong.exchange.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;

@Controller
class InboxController {
  static final String PATH = "/exchange/inbox";

  private final Desk desk;
  private final Rights rights;

  InboxController(Desk desk, Rights rights) {
    this.desk = desk;
    this.rights = rights;
  }

  @GetMapping(PATH)
  String inbox(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var asked = DeskQuery.of(PATH, parameters);
    model.addAttribute("asked", asked);
    var page = desk.inbox(caller, asked.filter());
    model.addAttribute("page", page);
    model.addAttribute(
        "picks",
        new InboxPicks(
            rights.allows(caller, ExchangeRight.ANSWER_DOCUMENT),
            rights.allows(caller, ExchangeRight.ASSIGN_DOCUMENT)));
    return asked.query().beyond(page).map(last -> "redirect:" + last).orElse("exchange/inbox");
  }
}
