package vn.lienthong.exchange.web;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.exchange.DeskError;
import vn.lienthong.exchange.Signing;
import vn.lienthong.exchange.SigningError;
import vn.lienthong.exchange.SigningMove;
import vn.lienthong.exchange.Signings;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Choice;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** The draft of a letter handed to a leader, and a signing file opened as a draft again. */
@Controller
class PrepareController {
  private static final String PATH = SigningController.PATH + "/new";
  private static final String VERSION = "version";
  private static final String REDIRECT = "redirect:";

  private final Signings signings;
  private final SigningForm forms;
  private final LetterDrafts drafts;

  PrepareController(Signings signings, SigningForm forms, LetterDrafts drafts) {
    this.signings = signings;
    this.forms = forms;
    this.drafts = drafts;
  }

  @GetMapping(PATH)
  ModelAndView form(Caller caller, PageFrame frame, RedirectAttributes next) {
    var leaders = signings.leaders(caller);
    var draft = drafts.find(caller).map(LetterDrafts.Saved::form);
    if (draft.isEmpty()) {
      return new ModelAndView(REDIRECT + ComposeController.PATH);
    }
    var checked = forms.check(draft.get(), caller);
    if (checked.refused()) {
      return mend(checked, next);
    }
    var before = before(draft.get(), caller);
    var letters = forms.letters(draft.get(), caller, frame);
    var form =
        Form.empty()
            .with(VERSION, before.map(one -> String.valueOf(one.version())).orElse(""))
            .with(SigningForm.NOTE, before.map(Signing::note).orElse(""))
            .with(
                SigningForm.LEADER,
                before
                    .map(one -> one.leader().toString())
                    .orElse(leaders.size() == 1 ? leaders.get(0).post().toString() : ""))
            .with(SigningForm.MAIN, letters.size() == 1 ? letters.get(0).value() : "");
    return page(draft.get(), form, HttpStatus.OK, caller, frame);
  }

  private Optional<Signing> before(Form draft, Caller caller) {
    return SigningForm.goesOn(draft).map(id -> signings.open(caller, id));
  }

  private static ModelAndView mend(Form checked, RedirectAttributes next) {
    next.addFlashAttribute("errors", new LinkedHashMap<>(checked.errors()));
    return new ModelAndView(REDIRECT + ComposeController.PATH);
  }

  @PostMapping(PATH)
  ModelAndView submit(
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      PageFrame frame,
      RedirectAttributes next) {
    var draft = drafts.find(caller).map(LetterDrafts.Saved::form).orElse(Form.empty());
    var checked = forms.check(draft, caller);
    if (checked.refused()) {
      return mend(checked, next);
    }
    var form =
        Form.of(sent)
            .demand(SigningForm.MAIN, SigningError.NO_PDF.code())
            .demand(SigningForm.LEADER, SigningError.LEADER_UNKNOWN.code());
    if (form.refused()) {
      return page(draft, form, HttpStatus.UNPROCESSABLE_CONTENT, caller, frame);
    }
    try {
      var id = submit(draft, form, caller);
      drafts.remove(caller);
      next.addFlashAttribute(PageFrame.FLASH, Message.of("exchange.signing.submitted"));
      return new ModelAndView(REDIRECT + SigningController.PATH + "/" + id);
    } catch (RuleViolated broken) {
      var refused = form.refuse(field(broken), broken.error().code(), broken.arguments());
      var status = HttpStatus.valueOf(broken.error().status());
      return page(draft, refused, status, caller, frame);
    }
  }

  private UUID submit(Form draft, Form form, Caller caller) {
    var order = forms.order(draft, form, caller);
    var before = SigningForm.goesOn(draft);
    if (before.isEmpty()) {
      return signings.submit(caller, order);
    }
    signings.submitAgain(caller, before.get(), version(form), order);
    return before.get();
  }

  static int version(Form form) {
    var text = form.value(VERSION);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  /** The field that can mend it; anything else is no matter of this form. */
  private static String field(RuleViolated broken) {
    if (broken.error() == DeskError.NOTE_TOO_LONG) {
      return SigningForm.NOTE;
    }
    if (broken.error() == SigningError.LEADER_UNKNOWN) {
      return SigningForm.LEADER;
    }
    if (broken.error() instanceof SigningError) {
      return SigningForm.MAIN;
    }
    throw broken;
  }

  private ModelAndView page(
      Form draft, Form form, HttpStatus status, Caller caller, PageFrame frame) {
    var leaders =
        signings.leaders(caller).stream()
            .map(one -> Choice.of(one.post().toString(), one.name()))
            .toList();
    var page = new ModelAndView("exchange/signingNew", "form", form);
    page.addObject("draft", draft);
    page.addObject("letters", forms.letters(draft, caller, frame));
    page.addObject("leaders", leaders);
    page.setStatus(status);
    return page;
  }

  /** Opens a file that came back as the draft of its author; no other draft is lost for it. */
  @PostMapping(SigningController.PATH + "/{id}/edit")
  String edit(@PathVariable UUID id, Caller caller) {
    var signing = signings.open(caller, id);
    if (!signings.moves(caller, signing).contains(SigningMove.SUBMIT)) {
      throw new RuleViolated(SigningError.STEP_NOT_ALLOWED, signing.letter().subject());
    }
    var draft = drafts.find(caller).map(LetterDrafts.Saved::form);
    if (draft.isEmpty()) {
      drafts.save(forms.reopened(signing, caller), caller);
    } else if (!SigningForm.goesOn(draft.get()).equals(Optional.of(id))) {
      throw new RuleViolated(SigningError.OTHER_DRAFT);
    }
    return REDIRECT + ComposeController.PATH;
  }
}
