package vn.lienthong.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.lienthong.exchange.AttachmentSignatures;
import vn.lienthong.exchange.Book;
import vn.lienthong.exchange.BookEntry;
import vn.lienthong.exchange.Books;
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

/** One document, and the two answers of its recipient. */
@Controller
@RequestMapping("/exchange/documents/{id}")
class DocumentController {
  private static final String REASON = "reason";

  private final Desk desk;
  private final Books books;
  private final Changes changes;
  private final WorkViews work;
  private final AttachmentSignatures signatures;
  private final Rights rights;

  DocumentController(
      Desk desk,
      Books books,
      Changes changes,
      WorkViews work,
      AttachmentSignatures signatures,
      Rights rights) {
    this.desk = desk;
    this.books = books;
    this.changes = changes;
    this.work = work;
    this.signatures = signatures;
    this.rights = rights;
  }

  @GetMapping
  ModelAndView document(@PathVariable UUID id, Caller caller) {
    var document = desk.open(caller, id);
    var files = document.attachments().stream().map(file -> AttachmentLine.of(id, file)).toList();
    boolean reader = rights.allows(caller, ExchangeRight.READ_DOCUMENTS);
    boolean answers = rights.allows(caller, ExchangeRight.ANSWER_DOCUMENT);
    var asked = reader ? changes.of(caller, id) : List.<ChangeView>of();
    boolean open = asked.stream().anyMatch(ChangeView::open);
    var page = new ModelAndView("exchange/document", "document", document);
    page.addObject("files", files);
    page.addObject("signatures", reader ? signatures.of(caller, id) : Map.of());
    page.addObject("related", reader ? desk.related(caller, id) : List.of());
    page.addObject("forwardable", ForwardController.allows(document, caller, rights));
    page.addObject("changes", asked);
    page.addObject("asked", open && answers);
    page.addObject(
        "arrival", reader ? books.entry(caller, Book.ARRIVALS, id) : Optional.<BookEntry>empty());
    page.addObject("work", work.of(document, caller));
    page.addObject("answerable", document.answerable() && !open && answers);
    page.addObject("traceable", document.sent() && rights.allows(caller, ExchangeRight.TRACE));
    return page;
  }

  @PostMapping("/accept")
  ModelAndView accept(@PathVariable UUID id, Caller caller, RedirectAttributes next) {
    try {
      desk.accept(caller, id);
    } catch (RuleViolated broken) {
      return conflict(broken, caller, id);
    }
    return answered(id, "exchange.accepted", next);
  }

  @GetMapping("/refuse")
  ModelAndView refusal(@PathVariable UUID id, Caller caller) {
    rights.demand(caller, ExchangeRight.ANSWER_DOCUMENT);
    var document = desk.open(caller, id);
    return document.answerable()
        ? refusal(document, Form.empty(), HttpStatus.OK)
        : conflict(document);
  }

  @PostMapping("/refuse")
  ModelAndView refuse(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      RedirectAttributes next) {
    var form = Form.of(sent).demand(REASON, "exchange.refuse.reason-missing");
    if (form.refused()) {
      rights.demand(caller, ExchangeRight.ANSWER_DOCUMENT);
      return refusal(desk.open(caller, id), form, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      desk.refuse(caller, id, form.value(REASON));
    } catch (RuleViolated broken) {
      return broken.error() == ExchangeError.REASON_MISSING
          ? refusal(
              desk.open(caller, id),
              form.refuse(REASON, broken.error().code(), broken.arguments()),
              HttpStatus.UNPROCESSABLE_CONTENT)
          : conflict(broken, caller, id);
    }
    return answered(id, "exchange.refused", next);
  }

  private static ModelAndView answered(UUID id, String key, RedirectAttributes next) {
    next.addFlashAttribute(PageFrame.FLASH, Message.of(key));
    return new ModelAndView("redirect:/exchange/documents/" + id);
  }

  private static ModelAndView refusal(DocumentView document, Form form, HttpStatus status) {
    return new ModelAndView("exchange/refuse", Map.of("document", document, "form", form), status);
  }

  /** Somebody else was first: the page says what the document is now, and nothing was changed. */
  private ModelAndView conflict(RuleViolated broken, Caller caller, UUID id) {
    if (broken.error() != ExchangeError.MOVE_NOT_ALLOWED) {
      throw broken;
    }
    return conflict(desk.open(caller, id));
  }

  static ModelAndView conflict(DocumentView document) {
    return new ModelAndView("exchange/conflict", Map.of("document", document), HttpStatus.CONFLICT);
  }
}
