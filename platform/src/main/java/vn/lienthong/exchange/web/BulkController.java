package vn.lienthong.exchange.web;

import java.util.Map;
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
import vn.lienthong.exchange.web.BulkReports.Action;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.Form;

/**
 * Answers for many documents of the inbox at once. Each is answered by itself; a report says which
 * were, and why the others were not. Doing it again answers nothing twice.
 */
@Controller
class BulkController {
  static final String PATH = InboxController.PATH + "/answers";
  private static final String REFUSE = PATH + "/refuse";
  private static final String REASON = "reason";
  private static final int LONGEST_REASON = 1000;

  private final Desk desk;
  private final BulkReports reports;
  private final Rights rights;

  BulkController(Desk desk, BulkReports reports, Rights rights) {
    this.desk = desk;
    this.reports = reports;
    this.rights = rights;
  }

  @PostMapping(PATH)
  String answer(
      @RequestParam MultiValueMap<String, String> sent, Caller caller, RedirectAttributes next) {
    var form = Form.of(sent);
    var documents = BulkReports.documents(form);
    var action = form.value("action");
    if (action.equals("assign")) {
      rights.demand(caller, ExchangeRight.ASSIGN_DOCUMENT);
      return documents.isEmpty()
          ? BulkReports.noneChosen(next)
          : "redirect:" + BulkAssignController.PATH + BulkReports.query(documents);
    }
    rights.demand(caller, ExchangeRight.ANSWER_DOCUMENT);
    if (documents.isEmpty()) {
      return BulkReports.noneChosen(next);
    }
    if (action.equals("refuse")) {
      return "redirect:" + REFUSE + BulkReports.query(documents);
    }
    return reports.run(Action.ACCEPT, documents, caller, id -> desk.accept(caller, id), next);
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
    var documents = BulkReports.documents(form);
    var symbols = desk.symbols(caller, documents);
    var chosen = documents.stream().filter(symbols::containsKey).toList();
    if (chosen.isEmpty()) {
      return new ModelAndView(BulkReports.noneChosen(next));
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
        reports.run(
            Action.REFUSE,
            BulkReports.documents(form),
            caller,
            id -> desk.refuse(caller, id, reason),
            next));
  }

  /** The report is shown once; whoever comes back later sees the inbox as it is. */
  @GetMapping(BulkReports.PATH)
  String report(Model model) {
    return model.containsAttribute(BulkReports.LINES)
        ? "exchange/bulkReport"
        : "redirect:" + InboxController.PATH;
  }
}
