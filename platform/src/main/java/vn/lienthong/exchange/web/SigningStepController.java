package vn.lienthong.exchange.web;

import java.util.UUID;
import java.util.function.IntConsumer;
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
import vn.lienthong.exchange.Books;
import vn.lienthong.exchange.DeskError;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.SigningError;
import vn.lienthong.exchange.SigningMove;
import vn.lienthong.exchange.Signings;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.DateFields;
import vn.lienthong.web.Form;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/**
 * The moves of a signing file. Whoever comes second sees what it is now, with the own words still
 * in the form.
 */
@Controller
@RequestMapping("/exchange/signings/{id}")
class SigningStepController {
  private static final String REASON = "reason";
  private static final String NUMBER = "number";
  private static final String DATE = "date";
  private static final String VERSION = "version";
  private static final String PAGE = "page";

  private final Signings signings;
  private final Books books;
  private final BusinessClock clock;

  SigningStepController(Signings signings, Books books, BusinessClock clock) {
    this.signings = signings;
    this.books = books;
    this.clock = clock;
  }

  @GetMapping("/sign")
  ModelAndView signing(@PathVariable UUID id, Caller caller) {
    return first(id, SigningMove.SIGN, Form.empty(), caller);
  }

  @GetMapping("/return")
  ModelAndView giving(@PathVariable UUID id, Caller caller) {
    return first(id, SigningMove.GIVE_BACK, Form.empty(), caller);
  }

  @GetMapping("/send")
  ModelAndView sending(@PathVariable UUID id, Caller caller) {
    var form = DateFields.fill(Form.empty(), DATE, clock.today());
    return first(id, SigningMove.SEND, form, caller);
  }

  private ModelAndView first(UUID id, SigningMove move, Form form, Caller caller) {
    var signing = signings.open(caller, id);
    if (!signings.moves(caller, signing).contains(move)) {
      throw new RuleViolated(SigningError.STEP_NOT_ALLOWED, signing.letter().subject());
    }
    var seen = form.with(VERSION, String.valueOf(signing.version()));
    return page(id, move, seen, HttpStatus.OK, caller);
  }

  @PostMapping("/sign")
  ModelAndView sign(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      RedirectAttributes next) {
    var asked = new Asked(id, SigningMove.SIGN, Form.of(sent), caller);
    return done(asked, version -> signings.sign(caller, id, version), next);
  }

  @PostMapping("/return")
  ModelAndView giveBack(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      RedirectAttributes next) {
    var asked = new Asked(id, SigningMove.GIVE_BACK, Form.of(sent), caller);
    return done(
        asked, version -> signings.giveBack(caller, id, version, asked.form().value(REASON)), next);
  }

  @PostMapping("/take-back")
  ModelAndView takeBack(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      RedirectAttributes next) {
    var asked = new Asked(id, SigningMove.TAKE_BACK, Form.of(sent), caller);
    return done(asked, version -> signings.takeBack(caller, id, version), next);
  }

  @PostMapping("/withdraw")
  ModelAndView withdraw(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      RedirectAttributes next) {
    var asked = new Asked(id, SigningMove.WITHDRAW, Form.of(sent), caller);
    return done(asked, version -> signings.withdraw(caller, id, version), next);
  }

  @PostMapping("/send")
  ModelAndView send(
      @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
    var form = DateFields.check(Form.of(sent), DATE);
    var date = DateFields.read(form, DATE);
    if (!form.value(NUMBER).isEmpty() && !LetterForm.isNumber(form.value(NUMBER))) {
      form = form.refuse(NUMBER, "exchange.error.number-form");
    }
    if (date.isEmpty()) {
      form = form.refuse(DATE, "exchange.error.date-missing");
    }
    var asked = new Asked(id, SigningMove.SEND, form, caller);
    if (form.refused()) {
      return page(id, SigningMove.SEND, form, HttpStatus.UNPROCESSABLE_CONTENT, caller);
    }
    try {
      int version = PrepareController.version(form);
      var sentNow = signings.send(caller, id, version, form.value(NUMBER), date.orElseThrow());
      return new ModelAndView("redirect:/exchange/documents/" + sentNow.docId() + "/sent");
    } catch (RuleViolated broken) {
      return refused(asked, broken);
    }
  }

  /** What somebody wanted, to be shown again when it cannot be. */
  private record Asked(UUID id, SigningMove move, Form form, Caller caller) {}

  private ModelAndView done(Asked asked, IntConsumer step, RedirectAttributes next) {
    try {
      step.accept(PrepareController.version(asked.form()));
    } catch (RuleViolated broken) {
      return refused(asked, broken);
    }
    var key = "exchange.signing.done." + SigningWords.page(asked.move());
    next.addFlashAttribute(PageFrame.FLASH, Message.of(key));
    return new ModelAndView("redirect:" + SigningController.PATH + "/" + asked.id());
  }

  private ModelAndView refused(Asked asked, RuleViolated broken) {
    if (broken.error() == SigningError.NOT_FOUND || broken.error() == SharedError.FORBIDDEN) {
      throw broken;
    }
    var status = HttpStatus.valueOf(broken.error().status());
    var form =
        broken.error() == ExchangeError.DOCUMENT_ID_REUSED
            ? asked.form().refuse(NUMBER, "exchange.error.number-used")
            : asked.form().refuse(field(broken), broken.error().code(), broken.arguments());
    if (broken.error() == SigningError.CHANGED) {
      var version = signings.open(asked.caller(), asked.id()).version();
      form = form.with(VERSION, String.valueOf(version));
    }
    return page(asked.id(), asked.move(), form, status, asked.caller());
  }

  /** The field that can mend it, or the page as a whole. */
  private static String field(RuleViolated broken) {
    if (broken.error() == SigningError.REASON_MISSING) {
      return REASON;
    }
    if (broken.error() == SigningError.DATE_REFUSED) {
      return DATE;
    }
    return broken.error() instanceof DeskError ? NUMBER : PAGE;
  }

  private ModelAndView page(
      UUID id, SigningMove move, Form form, HttpStatus status, Caller caller) {
    var signing = signings.open(caller, id);
    var page = new ModelAndView("exchange/signingStep", "signing", signing);
    page.addObject("move", move);
    page.addObject("form", form);
    page.addObject("possible", signings.moves(caller, signing).contains(move));
    page.addObject(
        "nextNumber",
        move == SigningMove.SEND ? books.next(caller, signing.letter().typeName()) : "");
    page.setStatus(status);
    return page;
  }
}
