package vn.lienthong.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.RelatedView;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;

/** What the agency sent, and what became of it. */
@Controller
class OutboxController {
  static final String PATH = "/exchange/outbox";

  private final Desk desk;
  private final Rights rights;

  OutboxController(Desk desk, Rights rights) {
    this.desk = desk;
    this.rights = rights;
  }

  @GetMapping(PATH)
  String outbox(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var asked = DeskQuery.of(PATH, parameters);
    model.addAttribute("asked", asked);
    var page = desk.outbox(caller, asked.filter());
    model.addAttribute("page", page);
    model.addAttribute("traceable", rights.allows(caller, ExchangeRight.TRACE));
    return asked.query().beyond(page).map(last -> "redirect:" + last).orElse("exchange/outbox");
  }

  @GetMapping("/exchange/documents/{id}/trace")
  String trace(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String status,
      Caller caller,
      Model model) {
    model.addAttribute("trace", Trace.of(desk.trace(caller, id), status));
    model.addAttribute("document", desk.open(caller, id));
    model.addAttribute("related", related(caller, id));
    return "exchange/trace";
  }

  private List<RelatedView> related(Caller caller, UUID id) {
    return rights.allows(caller, ExchangeRight.READ_DOCUMENTS)
        ? desk.related(caller, id)
        : List.of();
  }

  @GetMapping("/exchange/documents/{id}/sent")
  String sent(@PathVariable UUID id, Caller caller, Model model) {
    model.addAttribute("trace", Trace.of(desk.trace(caller, id), ""));
    model.addAttribute("document", desk.open(caller, id));
    return "exchange/sent";
  }
}
