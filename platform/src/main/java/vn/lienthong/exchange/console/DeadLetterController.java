package vn.lienthong.exchange.console;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.exchange.AxisWatch;
import vn.lienthong.exchange.DeadLetter;
import vn.lienthong.exchange.DeadLetters;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.Form;
import vn.lienthong.web.ListQuery;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** What got stuck, and trying it again: one button a row, or many at once with a report. */
@Controller
class DeadLetterController {
  static final String PATH = ConsoleController.PATH + "/dead-letters";
  private static final String REPORT = PATH + "/report";
  private static final String LINES = "lines";
  private static final int PAGE_SIZE = 50;

  private final DeadLetters letters;
  private final AxisWatch watch;
  private final Rights rights;

  DeadLetterController(DeadLetters letters, AxisWatch watch, Rights rights) {
    this.letters = letters;
    this.watch = watch;
    this.rights = rights;
  }

  @GetMapping(PATH)
  String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var query = ListQuery.of(PATH, parameters, List.of("since"));
    var page = letters.list(caller, query.page(), PAGE_SIZE);
    model.addAttribute("query", query);
    model.addAttribute("page", page);
    model.addAttribute("state", watch.state());
    return query
        .beyond(page)
        .map(last -> "redirect:" + last)
        .orElse("exchange/console/deadLetters");
  }

  /** {@code one} is the button of a row, {@code all} the whole page, else what was chosen. */
  @PostMapping(PATH)
  String replay(
      @RequestParam MultiValueMap<String, String> sent, Caller caller, RedirectAttributes next) {
    rights.demand(caller, ExchangeRight.OPERATE);
    var form = Form.of(sent);
    var field = form.value("one").isEmpty() ? form.value("action") : "one";
    var refs =
        form.all(field.equals("all") ? "listed" : field.equals("one") ? "one" : "letter").stream()
            .flatMap(text -> DeadLetter.Ref.parse(text).stream())
            .toList();
    if (refs.isEmpty()) {
      next.addFlashAttribute(PageFrame.FLASH, Message.of("exchange.console.none-chosen"));
      return "redirect:" + PATH;
    }
    var lines = letters.replay(caller, refs).stream().map(ReplayLine::of).toList();
    next.addFlashAttribute(LINES, lines);
    return "redirect:" + REPORT;
  }

  /** The report is shown once; whoever comes back later sees the list as it is. */
  @GetMapping(REPORT)
  String report(Caller caller, Model model) {
    rights.demand(caller, ExchangeRight.OPERATE);
    return model.containsAttribute(LINES) ? "exchange/console/report" : "redirect:" + PATH;
  }
}
