package vn.lienthong.procedures.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.procedures.Level;
import vn.lienthong.procedures.LimitSettling;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureFilter;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.Procedures;
import vn.lienthong.procedures.ProceduresError;
import vn.lienthong.procedures.ProceduresRight;
import vn.lienthong.procedures.Publishing;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Days;
import vn.lienthong.web.Form;
import vn.lienthong.web.ListQuery;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

@Controller
class ProceduresController {
  static final String PATH = "/procedures";

  private final Procedures procedures;
  private final LimitSettling settling;
  private final Publishing publishing;
  private final Rights rights;
  private final BusinessClock clock;

  ProceduresController(
      Procedures procedures,
      LimitSettling settling,
      Publishing publishing,
      Rights rights,
      BusinessClock clock) {
    this.procedures = procedures;
    this.settling = settling;
    this.publishing = publishing;
    this.rights = rights;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var query = ListQuery.of(PATH, parameters, List.of("name"));
    var today = clock.today();
    var filter =
        new ProcedureFilter(
            query.filter("q"),
            query.filter("sector"),
            level(query.filter("level")),
            query.filter("owner"));
    var found = procedures.search(filter, today, query.page());
    model.addAttribute("query", query);
    model.addAttribute("procedures", found);
    model.addAttribute("sectors", procedures.sectors(today));
    model.addAttribute("owners", procedures.owners(today));
    model.addAttribute("loader", rights.allows(caller, ProceduresRight.LOAD_CATALOGUE));
    return query.beyond(found).map(last -> "redirect:" + last).orElse("procedures/list");
  }

  @GetMapping(PATH + "/{code}")
  String procedure(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String on,
      Caller caller,
      Model model) {
    return page(code(code), on, Form.empty(), caller, model);
  }

  @PostMapping(PATH + "/{code}/limits")
  String settle(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      Model model,
      RedirectAttributes next) {
    rights.demand(caller, ProceduresRight.SETTLE_LIMIT);
    var form = SettleForm.check(Form.of(sent));
    if (!form.refused()) {
      try {
        settling.settle(SettleForm.command(code(code), form), caller);
        next.addFlashAttribute(PageFrame.FLASH, Message.of("procedures.settled"));
        next.addAttribute("code", code);
        return "redirect:" + PATH + "/{code}";
      } catch (RuleViolated broken) {
        form = SettleForm.refused(form, broken);
      }
    }
    return page(code(code), "", form, caller, model);
  }

  @PostMapping(PATH + "/{code}/publishing")
  String publish(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      Model model,
      RedirectAttributes next) {
    var form = Form.of(sent);
    try {
      publishing.publish(PublishForm.command(code(code), form), caller);
    } catch (RuleViolated broken) {
      return page(code(code), form.value("on"), PublishForm.refused(form, broken), caller, model);
    }
    next.addFlashAttribute(PageFrame.FLASH, Message.of("procedures.published"));
    next.addAttribute("code", code);
    next.addAttribute("on", Days.parse(form.value("on"), clock.today()).toString());
    return "redirect:" + PATH + "/{code}";
  }

  private String page(ProcedureCode code, String on, Form form, Caller caller, Model model) {
    var versions = procedures.versions(code);
    if (versions.isEmpty()) {
      throw new RuleViolated(ProceduresError.PROCEDURE_NOT_FOUND, code.value());
    }
    var day = Days.parse(on, clock.today());
    var shown = versions.stream().filter(v -> v.inForce(day)).findFirst().orElse(versions.get(0));
    var cases = CaseRows.of(shown, settling.holding(code, day));
    model.addAttribute("on", day);
    model.addAttribute("procedure", shown);
    model.addAttribute("cases", cases);
    model.addAttribute("versions", versions);
    model.addAttribute("variants", code.variant() ? List.of() : procedures.variants(code, day));
    model.addAttribute("form", start(form, shown));
    model.addAttribute("settler", rights.allows(caller, ProceduresRight.SETTLE_LIMIT));
    model.addAttribute("publisher", rights.allows(caller, ProceduresRight.PUBLISH_PROCEDURE));
    model.addAttribute("errors", shown.published() ? List.of() : publishing.errors(shown));
    return "procedures/procedure";
  }

  /** The first day of the version: dossiers that already wait get their due date too. */
  private static Form start(Form form, ProcedureView shown) {
    return form.value("from").isEmpty() ? form.with("from", shown.validFrom().toString()) : form;
  }

  static ProcedureCode code(String text) {
    return ProcedureCode.parse(text)
        .orElseThrow(() -> new RuleViolated(ProceduresError.PROCEDURE_NOT_FOUND, text));
  }

  /** Null when no level is asked for. */
  static @Nullable Level level(String text) {
    if (text.isEmpty()) {
      return null;
    }
    for (var level : Level.values()) {
      if (level.name().equals(text)) {
        return level;
      }
    }
    throw new RuleViolated(SharedError.INVALID_INPUT, "level");
  }
}
