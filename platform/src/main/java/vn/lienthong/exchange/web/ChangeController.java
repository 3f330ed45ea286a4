package vn.lienthong.exchange.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.exchange.ChangeView;
import vn.lienthong.exchange.Changes;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DocumentView;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** What a sender asks about a document it sent before, and the answer of its recipient. */
@Controller
@RequestMapping("/exchange/documents/{id}")
class ChangeController {
  private static final String REASON = "reason";

  private final Changes changes;
  private final Desk desk;
  private final Rights rights;

  ChangeController(Changes changes, Desk desk, Rights rights) {
    this.changes = changes;
    this.desk = desk;
    this.rights = rights;
  }

  @PostMapping("/agree")
  ModelAndView agree(@PathVariable UUID id, Caller caller, RedirectAttributes next) {
    try {
      changes.agree(caller, id);
    } catch (RuleViolated broken) {
      return conflict(broken, caller, id);
    }
    return done(id, "exchange.change.agreed", next);
  }

  @GetMapping("/decline")
  ModelAndView decline(@PathVariable UUID id, Caller caller) {
    rights.demand(caller, ExchangeRight.ANSWER_DOCUMENT);
    var document = desk.open(caller, id);
    return changes.of(caller, id).stream().anyMatch(ChangeView::open)
        ? page("exchange/decline", document, Form.empty(), HttpStatus.OK)
        : conflict(document);
  }

  @PostMapping("/decline")
  ModelAndView decline(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      RedirectAttributes next) {
    var form = Form.of(sent).demand(REASON, "exchange.change.decline.missing");
    if (form.refused()) {
      rights.demand(caller, ExchangeRight.ANSWER_DOCUMENT);
      return refused("exchange/decline", form, caller, id);
    }
    try {
      changes.decline(caller, id, form.value(REASON));
    } catch (RuleViolated broken) {
      return broken.error() == ExchangeError.REASON_MISSING
          ? refused("exchange/decline", tooLong(form, broken), caller, id)
          : conflict(broken, caller, id);
    }
    return done(id, "exchange.change.declined", next);
  }

  @GetMapping("/recall")
  ModelAndView recall(@PathVariable UUID id, Caller caller) {
    rights.demand(caller, ExchangeRight.SEND_DOCUMENT);
    return page("exchange/recall", recallable(caller, id), Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/recall")
  ModelAndView recall(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      RedirectAttributes next) {
    var form = Form.of(sent).demand(REASON, "exchange.recall.missing");
    if (form.refused()) {
      rights.demand(caller, ExchangeRight.SEND_DOCUMENT);
      return refused("exchange/recall", form, caller, id);
    }
    try {
      changes.recall(caller, id, form.value(REASON));
    } catch (RuleViolated broken) {
      if (broken.error() != ExchangeError.REASON_MISSING) {
        throw broken;
      }
      return refused("exchange/recall", tooLong(form, broken), caller, id);
    }
    next.addFlashAttribute(PageFrame.FLASH, Message.of("exchange.recall.done"));
    return new ModelAndView("redirect:/exchange/documents/" + id + "/trace");
  }

  private DocumentView recallable(Caller caller, UUID id) {
    var document = desk.open(caller, id);
    if (!document.recallable()) {
      throw new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, id);
    }
    return document;
  }

  private static Form tooLong(Form form, RuleViolated broken) {
    return form.refuse(REASON, broken.error().code(), broken.arguments());
  }

  private ModelAndView refused(String page, Form form, Caller caller, UUID id) {
    return page(page, desk.open(caller, id), form, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView page(
      String page, DocumentView document, Form form, HttpStatus status) {
    return new ModelAndView(page, Map.of("document", document, "form", form), status);
  }

  private static ModelAndView done(UUID id, String key, RedirectAttributes next) {
    next.addFlashAttribute(PageFrame.FLASH, Message.of(key));
    return new ModelAndView("redirect:/exchange/documents/" + id);
  }

  /** Somebody else was first: the page says what the document is now, and nothing was changed. */
  private ModelAndView conflict(RuleViolated broken, Caller caller, UUID id) {
    if (broken.error() != ExchangeError.NOTHING_ASKED
        && broken.error() != ExchangeError.MOVE_NOT_ALLOWED) {
      throw broken;
    }
    return conflict(desk.open(caller, id));
  }

  private static ModelAndView conflict(DocumentView document) {
    return new ModelAndView("exchange/conflict", Map.of("document", document), HttpStatus.CONFLICT);
  }
}
