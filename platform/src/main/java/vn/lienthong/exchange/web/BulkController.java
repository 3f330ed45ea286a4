package vn.lienthong.exchange.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/**
 * Answers for many documents of the inbox at once. Each is answered by itself; a report says which
 * were, and why the others were not. Doing it again answers nothing twice.
 */
@Controller
class BulkController {
  static final String PATH = InboxController.PATH + "/answers";
  private static final String REFUSE = PATH + "/refuse";
  private static final String REPORT = PATH + "/report";
  private static final String DOCUMENT = "document";
  private static final String REASON = "reason";
  private static final String LINES = "lines";
  private static final int LONGEST_REASON = 1000;

  private final Desk desk;
  private final Rights rights;

  BulkController(Desk desk, Rights rights) {
    this.desk = desk;
    this.rights = rights;
  }

  @PostMapping(PATH)
  String answer(
      @RequestParam MultiValueMap<String, String> sent, Caller caller, RedirectAttributes next) {
    var form = Form.of(sent);
    rights.demand(caller, ExchangeRight.ANSWER_DOCUMENT);
    var documents = documents(form);
    if (documents.isEmpty()) {
      return noneChosen(next);
    }
    if (form.value("action").equals("refuse")) {
      return "redirect:" + REFUSE + query(documents);
    }
    return report(documents, "accept", caller, id -> desk.accept(caller, id), next);
  }

  private static String noneChosen(RedirectAttributes next) {
    next.addFlashAttribute(PageFrame.FLASH, Message.of("exchange.bulk.none-chosen"));
    return "redirect:" + InboxController.PATH;
  }

  private static String query(Set<UUID> documents) {
    return "?document="
        + String.join("&document=", documents.stream().map(UUID::toString).toList());
  }

  @GetMapping(REFUSE)
  ModelAndView refusal(
      @RequestParam MultiValueMap<String, String> parameters,
      Caller caller,
      RedirectAttributes next) {
    rights.demand(caller, ExchangeRight.ANSWER_DOCUMENT);
    return refusal(Form.of(parameters), caller, next);
  }

  private ModelAndView refusal(Form form, Caller caller, RedirectAttributes next) {
    var documents = documents(form);
    var symbols = desk.symbols(caller, documents);
    var chosen = documents.stream().filter(symbols::containsKey).toList();
    if (chosen.isEmpty()) {
      return new ModelAndView(noneChosen(next));
    }
    return new ModelAndView(
        "exchange/bulkRefuse",
        Map.of("form", form, "documents", chosen, "symbols", symbols),
        form.refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  @PostMapping(REFUSE)
  ModelAndView refuse(
      @RequestParam MultiValueMap<String, String> sent, Caller caller, RedirectAttributes next) {
    rights.demand(caller, ExchangeRight.ANSWER_DOCUMENT);
    var form = Form.of(sent).demand(REASON, "exchange.refuse.reason-missing");
    if (form.value(REASON).length() > LONGEST_REASON) {
      form = form.refuse(REASON, ExchangeError.REASON_MISSING.code(), LONGEST_REASON);
    }
    if (form.refused()) {
      return refusal(form, caller, next);
    }
    var reason = form.value(REASON);
    return new ModelAndView(
        report(documents(form), "refuse", caller, id -> desk.refuse(caller, id, reason), next));
  }

  private String report(
      Set<UUID> documents,
      String action,
      Caller caller,
      Consumer<UUID> answer,
      RedirectAttributes next) {
    if (documents.isEmpty()) {
      return noneChosen(next);
    }
    var symbols = desk.symbols(caller, documents);
    var lines = new ArrayList<BulkLine>();
    for (var document : documents) {
      lines.add(
          new BulkLine(document, symbols.getOrDefault(document, ""), refused(document, answer)));
    }
    next.addFlashAttribute(LINES, lines);
    next.addFlashAttribute("action", action);
    return "redirect:" + REPORT;
  }

  private static @Nullable Message refused(UUID document, Consumer<UUID> answer) {
    try {
      answer.accept(document);
      return null;
    } catch (RuleViolated broken) {
      return broken.error() == ExchangeError.MOVE_NOT_ALLOWED
          ? Message.of("exchange.bulk.answered-already")
          : Message.of(broken.error().code(), broken.arguments());
    }
  }

  /** The report is shown once; whoever comes back later sees the inbox as it is. */
  @GetMapping(REPORT)
  String report(Model model) {
    return model.containsAttribute(LINES)
        ? "exchange/bulkReport"
        : "redirect:" + InboxController.PATH;
  }

  private static Set<UUID> documents(Form form) {
    var documents = new LinkedHashSet<UUID>();
    for (var text : form.all(DOCUMENT)) {
      try {
        documents.add(UUID.fromString(text));
      } catch (IllegalArgumentException none) {
        // what names no document is left out
        continue;
      }
    }
    return documents;
  }
}
