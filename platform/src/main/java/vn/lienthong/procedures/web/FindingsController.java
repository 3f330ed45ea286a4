package vn.lienthong.procedures.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.procedures.FindingCode;
import vn.lienthong.procedures.FindingFilter;
import vn.lienthong.procedures.Findings;
import vn.lienthong.procedures.Severity;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.ListQuery;

/** What the linter finds in the catalogue in force today. */
@Controller
class FindingsController {
  private static final String PATH = ProceduresController.PATH + "/findings";

  private final Findings findings;
  private final BusinessClock clock;

  FindingsController(Findings findings, BusinessClock clock) {
    this.findings = findings;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String board(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var query = ListQuery.of(PATH, parameters, List.of("owner"));
    var filter = filter(query.filter("owner"), query.filter("code"), query.filter("severity"));
    var today = clock.today();
    var board = findings.board(filter, today, query.page());
    model.addAttribute("query", query);
    model.addAttribute("on", today);
    model.addAttribute("board", board);
    return query
        .beyond(board.findings())
        .map(last -> "redirect:" + last)
        .orElse("procedures/findings");
  }

  /** What is asked for; an empty text asks for nothing. */
  static FindingFilter filter(String owner, String code, String severity) {
    return new FindingFilter(owner, code(code), severity(severity));
  }

  private static @Nullable FindingCode code(String text) {
    return text.isEmpty()
        ? null
        : Arrays.stream(FindingCode.values())
            .filter(code -> code.code().equals(text))
            .findFirst()
            .orElseThrow(() -> new RuleViolated(SharedError.INVALID_INPUT, "code"));
  }

  private static @Nullable Severity severity(String text) {
    return text.isEmpty()
        ? null
        : Arrays.stream(Severity.values())
            .filter(severity -> severity.name().equals(text))
            .findFirst()
            .orElseThrow(() -> new RuleViolated(SharedError.INVALID_INPUT, "severity"));
  }
}
