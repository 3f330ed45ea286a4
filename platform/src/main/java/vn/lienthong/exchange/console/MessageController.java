package vn.lienthong.exchange.console;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.AxisWatch;
import vn.lienthong.exchange.MessageSearch;
import vn.lienthong.exchange.MessageSearch.Asked;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Form;
import vn.lienthong.web.ListQuery;

/** Any message by its names: what became of it, and the evidence. */
@Controller
class MessageController {
  static final String PATH = ConsoleController.PATH + "/messages";
  private static final int PAGE_SIZE = 50;
  private static final int SHORTEST = 3;

  private final MessageSearch messages;
  private final AxisWatch watch;
  private final JsonMapper json;

  MessageController(MessageSearch messages, AxisWatch watch, JsonMapper json) {
    this.messages = messages;
    this.watch = watch;
    this.json = json;
  }

  @GetMapping(PATH)
  String search(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var query = ListQuery.of(PATH, parameters, List.of("-accepted"));
    var name = query.filter("q");
    var form = Form.empty().with("sender", query.filter("sender"));
    form = form.with("recipient", query.filter("recipient"));
    if (!name.isEmpty() && name.length() < SHORTEST) {
      form = form.refuse("q", "exchange.console.search.too-short", SHORTEST);
    }
    var asked =
        form.refused()
            ? new Asked("", "", "")
            : new Asked(name, form.value("sender"), form.value("recipient"));
    var page = messages.search(caller, asked, query.page(), PAGE_SIZE);
    model.addAttribute("query", query);
    model.addAttribute("form", form);
    model.addAttribute("page", page);
    model.addAttribute("state", watch.state());
    return query.beyond(page).map(last -> "redirect:" + last).orElse("exchange/console/messages");
  }

  @GetMapping(PATH + "/{id}")
  String message(@PathVariable UUID id, Caller caller, Model model) {
    model.addAttribute("story", messages.open(caller, id));
    model.addAttribute("state", watch.state());
    return "exchange/console/message";
  }

  /** The receipt as a file that {@code verify-receipt} checks. */
  @GetMapping(PATH + "/{id}/receipts/{entry}")
  ResponseEntity<byte[]> receipt(@PathVariable UUID id, @PathVariable UUID entry, Caller caller) {
    var receipt =
        messages
            .receipt(caller, id, entry)
            .orElseThrow(() -> new RuleViolated(SharedError.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receipt-" + entry + ".json\"")
        .body(json.writeValueAsBytes(receipt));
  }
}
