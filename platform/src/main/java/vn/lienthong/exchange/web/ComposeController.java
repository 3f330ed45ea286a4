package vn.lienthong.exchange.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.exchange.DeskError;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/**
 * Writing a letter. Every button sends the whole form, which is kept as the writer's draft; the
 * answer leads to a page that shows the draft, so that going back never asks to send again. Its
 * {@code action} says what is wanted: search, add or remove a recipient, upload or drop a file,
 * change the language, check, edit, send, save as a template, discard.
 */
@Controller
class ComposeController {
  static final String PATH = "/exchange/compose";
  static final String CHECK = PATH + "/check";
  private static final String REDIRECT = "redirect:";
  private static final String ACTION = "action";
  private static final String SEARCH = "q";
  private static final String SHOWN = "shown";
  private static final String ERRORS = "errors";

  private final Composition composition;
  private final Recipients recipients;
  private final HeldFiles files;
  private final LetterDrafts drafts;
  private final TemplateShelf templates;
  private final Rights rights;

  ComposeController(
      Composition composition,
      Recipients recipients,
      HeldFiles files,
      LetterDrafts drafts,
      TemplateShelf templates,
      Rights rights) {
    this.composition = composition;
    this.recipients = recipients;
    this.files = files;
    this.drafts = drafts;
    this.templates = templates;
    this.rights = rights;
  }

  /** The draft or an empty letter; with {@code q} the agencies found, for search as you type. */
  @GetMapping(PATH)
  ModelAndView edit(
      @RequestParam(name = SEARCH, defaultValue = "") String text,
      @RequestParam(name = SHOWN, defaultValue = "") String count,
      Caller caller,
      PageFrame frame,
      Model model) {
    rights.demand(caller, ExchangeRight.PREPARE_DOCUMENT);
    var draft = drafts.find(caller);
    var form = draft.map(LetterDrafts.Saved::form).orElseGet(composition::blank);
    var shown = new Form(form.with(SEARCH, text).with(SHOWN, count).values(), errors(model));
    var savedAt = draft.map(LetterDrafts.Saved::at).orElse(null);
    var view = composition.view(shown, savedAt, caller, frame);
    var page = new ModelAndView("exchange/compose", "letter", view);
    if (shown.refused()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private static Map<String, Message> errors(Model model) {
    var errors = new LinkedHashMap<String, Message>();
    if (model.getAttribute(ERRORS) instanceof Map<?, ?> left) {
      left.forEach((field, error) -> errors.put((String) field, (Message) error));
    }
    return errors;
  }

  @GetMapping(CHECK)
  ModelAndView check(Caller caller, PageFrame frame, RedirectAttributes next) {
    rights.demand(caller, ExchangeRight.PREPARE_DOCUMENT);
    var draft = drafts.find(caller).map(LetterDrafts.Saved::form);
    if (draft.isEmpty()) {
      return new ModelAndView(REDIRECT + PATH);
    }
    var checked = composition.check(draft.get(), caller);
    return checked.refused()
        ? mend(checked, next)
        : new ModelAndView(
            "exchange/check",
            Map.of(
                "letter",
                composition.lastLook(checked, caller, frame),
                "sends",
                rights.allows(caller, ExchangeRight.SEND_DOCUMENT)));
  }

  /** The page itself keeps the draft while somebody writes, where scripts run. */
  @PostMapping(path = PATH, headers = "HX-Request")
  ResponseEntity<Void> keep(@RequestParam MultiValueMap<String, String> sent, Caller caller) {
    rights.demand(caller, ExchangeRight.PREPARE_DOCUMENT);
    drafts.save(Form.of(sent), caller);
    return ResponseEntity.noContent().build();
  }

  @PostMapping(path = PATH, headers = "!HX-Request")
  ModelAndView compose(
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
      Caller caller,
      PageFrame frame,
      RedirectAttributes next) {
    rights.demand(caller, ExchangeRight.PREPARE_DOCUMENT);
    var chosen = uploads == null ? List.<MultipartFile>of() : uploads;
    var form = files.take(Form.of(sent), chosen, caller, message -> frame.text(message));
    var action = Action.of(wanted(form));
    return switch (action.verb()) {
      case "add" -> draft(recipients.add(form, action.object()), "#recipients", caller, next);
      case "remove" -> draft(recipients.remove(form, action.object()), "#recipients", caller, next);
      case "more" -> draft(form.with(SHOWN, action.object()), "#found-more", caller, next);
      case "search" -> draft(form.with(SHOWN, ""), "#recipients", caller, next);
      case "drop" -> draft(dropped(form, action.object()), "#attachments", caller, next);
      case "unrelate" -> draft(NamedDocuments.without(form, action.object()), "", caller, next);
      case "upload" -> draft(form, "#attachments", caller, next);
      case "language" -> draft(form.with("lang", action.object()), "", caller, next);
      case "discard" -> discard(caller, next);
      case "check" -> check(form, caller, next);
      case "send" -> send(form, caller, frame, next);
      case "template" -> template(form, caller, next);
      default -> draft(form, "", caller, next);
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

  private ModelAndView draft(Form form, String part, Caller caller, RedirectAttributes next) {
    drafts.save(form, caller);
    if (form.refused()) {
      return mend(form, next);
    }
    Stream.of(SEARCH, SHOWN, "lang")
        .filter(name -> !form.value(name).isEmpty())
        .forEach(name -> next.addAttribute(name, form.value(name)));
    return new ModelAndView(REDIRECT + PATH + part);
  }

  private static ModelAndView mend(Form form, RedirectAttributes next) {
    next.addFlashAttribute(ERRORS, new LinkedHashMap<>(form.errors()));
    return new ModelAndView(REDIRECT + PATH);
  }

  private ModelAndView discard(Caller caller, RedirectAttributes next) {
    drafts.remove(caller);
    next.addFlashAttribute(PageFrame.FLASH, Message.of("exchange.draft.discarded"));
    return new ModelAndView(REDIRECT + PATH);
  }

  private ModelAndView check(Form form, Caller caller, RedirectAttributes next) {
    drafts.save(form, caller);
    var checked = composition.check(form, caller);
    return checked.refused() ? mend(checked, next) : new ModelAndView(REDIRECT + CHECK);
  }

  private ModelAndView template(Form form, Caller caller, RedirectAttributes next) {
    var saved = templates.save(form, caller);
    drafts.save(form, caller);
    if (saved.refused()) {
      return mend(saved, next);
    }
    next.addFlashAttribute(
        PageFrame.FLASH, Message.of("exchange.template.saved", form.value(TemplateShelf.NAME)));
    return new ModelAndView(REDIRECT + PATH);
  }

  private ModelAndView send(Form form, Caller caller, PageFrame frame, RedirectAttributes next) {
    rights.demand(caller, ExchangeRight.SEND_DOCUMENT);
    var checked = composition.check(form, caller);
    if (!checked.refused() && composition.stops(form, caller, frame)) {
      drafts.save(form, caller);
      return new ModelAndView(REDIRECT + CHECK);
    }
    if (!checked.refused()) {
      try {
        var document = composition.send(checked, caller).docId();
        drafts.remove(caller);
        return new ModelAndView(REDIRECT + "/exchange/documents/" + document + "/sent");
      } catch (RuleViolated broken) {
        checked = refused(checked, broken);
      }
    }
    return draft(checked, "", caller, next);
  }

  /** What the axis refuses is shown at the field that can mend it. */
  private static Form refused(Form form, RuleViolated broken) {
    if (broken.error() == ExchangeError.DOCUMENT_ID_REUSED) {
      return form.refuse("number", "exchange.error.number-used");
    }
    if (broken.error() instanceof DeskError error) {
      return form.refuse("number", error.code(), broken.arguments());
    }
    if (broken.error() == ExchangeError.SECRET_DOCUMENT) {
      return form.refuse("subject", broken.error().code(), broken.arguments());
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
