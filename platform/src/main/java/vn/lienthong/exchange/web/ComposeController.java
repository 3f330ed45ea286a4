package vn.lienthong.exchange.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;
import vn.lienthong.web.PageFrame;

/**
 * Writing a letter. Every button sends the whole form; its {@code action} says what is wanted:
 * search, add or remove a recipient, upload or drop a file, check, edit, send.
 */
@Controller
class ComposeController {
  static final String PATH = "/exchange/compose";
  private static final String ACTION = "action";
  private static final String SEARCH = "q";

  private final Composition composition;
  private final Recipients recipients;
  private final HeldFiles files;
  private final Rights rights;

  ComposeController(
      Composition composition, Recipients recipients, HeldFiles files, Rights rights) {
    this.composition = composition;
    this.recipients = recipients;
    this.files = files;
    this.rights = rights;
  }

  /** An empty letter; with {@code q} the same page with agencies found, for search as you type. */
  @GetMapping(PATH)
  ModelAndView blank(
      @RequestParam(name = SEARCH, defaultValue = "") String text,
      Caller caller,
      HttpSession session,
      PageFrame frame) {
    rights.demand(caller, ExchangeRight.SEND_DOCUMENT);
    return edit(composition.blank().with(SEARCH, text), caller, session, frame);
  }

  @PostMapping(PATH)
  ModelAndView compose(
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
      Caller caller,
      HttpSession session,
      PageFrame frame) {
    rights.demand(caller, ExchangeRight.SEND_DOCUMENT);
    var chosen = uploads == null ? List.<MultipartFile>of() : uploads;
    var form = files.take(Form.of(sent), chosen, session, frame);
    var action = Action.of(wanted(form));
    return switch (action.verb()) {
      case "add" -> edit(recipients.add(form, action.object()), caller, session, frame);
      case "remove" -> edit(recipients.remove(form, action.object()), caller, session, frame);
      case "drop" -> edit(dropped(form, action.object()), caller, session, frame);
      case "check" -> check(form, caller, session, frame);
      case "send" -> send(form, caller, session, frame);
      default -> edit(form, caller, session, frame);
    };
  }

  /** The Enter key in the search field means search, everywhere else it means go on. */
  private static String wanted(Form form) {
    var action = form.value(ACTION);
    var searching =
        action.equals("enter")
            ? !form.value(SEARCH).isEmpty()
            : action.equals("check") && !form.value(SEARCH).equals(form.value("searched"));
    if (searching) {
      return "search";
    }
    return action.equals("enter") ? "check" : action;
  }

  private static Form dropped(Form form, String token) {
    return form.with(
        HeldFiles.FIELD,
        form.all(HeldFiles.FIELD).stream()
            .filter(one -> !one.equals(token))
            .toArray(String[]::new));
  }

  private ModelAndView edit(Form form, Caller caller, HttpSession session, PageFrame frame) {
    var page =
        new ModelAndView(
            "exchange/compose", "letter", composition.view(form, caller, session, frame));
    if (form.refused()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private ModelAndView check(Form form, Caller caller, HttpSession session, PageFrame frame) {
    var checked = composition.check(form, caller, session);
    return checked.refused()
        ? edit(checked, caller, session, frame)
        : new ModelAndView(
            "exchange/check", "letter", composition.lastLook(checked, caller, session, frame));
  }

  private ModelAndView send(Form form, Caller caller, HttpSession session, PageFrame frame) {
    var checked = composition.check(form, caller, session);
    if (checked.refused()) {
      return edit(checked, caller, session, frame);
    }
    try {
      var document = composition.send(checked, caller, session).docId();
      return new ModelAndView("redirect:/exchange/documents/" + document + "/sent");
    } catch (RuleViolated broken) {
      return edit(refused(checked, broken), caller, session, frame);
    }
  }

  /** What the axis refuses is shown at the field that can mend it. */
  private static Form refused(Form form, RuleViolated broken) {
    if (broken.error() == ExchangeError.DOCUMENT_ID_REUSED) {
      return form.refuse("number", "exchange.error.number-used");
    }
    if (broken.error() == ExchangeError.PACKET_TOO_LARGE) {
      return form.refuse("files", broken.error().code(), broken.arguments());
    }
    if (broken.error() instanceof ExchangeError error && error != ExchangeError.SENDER_NOT_YOURS) {
      return form.refuse("recipients", error.code(), broken.arguments());
    }
    throw broken;
  }

  /** {@code add:000.00.00.H46} is to add that agency. */
  private record Action(String verb, String object) {
    static Action of(String text) {
      var colon = text.indexOf(':');
      return colon < 0
          ? new Action(text, "")
          : new Action(text.substring(0, colon), text.substring(colon + 1));
    }
  }
}
