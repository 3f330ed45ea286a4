package vn.lienthong.directory.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.directory.AgencyAdministration;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.Directory;
import vn.lienthong.directory.DirectoryError;
import vn.lienthong.directory.DirectoryRight;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Days;
import vn.lienthong.web.ListQuery;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

@Controller
class DirectoryController {
  static final String PATH = "/directory";
  static final int ROWS = 50;

  private final Directory directory;
  private final AgencyAdministration administration;
  private final Rights rights;
  private final BusinessClock clock;

  DirectoryController(
      Directory directory,
      AgencyAdministration administration,
      Rights rights,
      BusinessClock clock) {
    this.directory = directory;
    this.administration = administration;
    this.rights = rights;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var query = ListQuery.of(PATH, parameters, List.of("name"));
    var on = Days.parse(query.filter("on"), clock.today());
    var kind = kind(query.filter("kind"));
    model.addAttribute("query", query);
    model.addAttribute("on", on);
    var agencies = directory.search(query.filter("q"), kind, on, query.page(), ROWS);
    model.addAttribute("agencies", agencies);
    model.addAttribute("importer", rights.allows(caller, DirectoryRight.IMPORT_AGENCIES));
    return query.beyond(agencies).map(last -> "redirect:" + last).orElse("directory/list");
  }

  @GetMapping(PATH + "/agencies/{code}")
  String agency(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String on,
      Caller caller,
      Model model) {
    var day = Days.parse(on, clock.today());
    var agencyCode = code(code);
    model.addAttribute("on", day);
    model.addAttribute(
        "agency",
        administration
            .history(agencyCode, day)
            .orElseThrow(() -> new RuleViolated(DirectoryError.AGENCY_NOT_FOUND, code)));
    model.addAttribute("children", directory.children(agencyCode, day));
    model.addAttribute("manager", rights.allows(caller, DirectoryRight.MANAGE_AGENCIES));
    return "directory/agency";
  }

  @PostMapping(PATH + "/agencies/{code}/lock")
  String lock(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String reason,
      Caller caller,
      RedirectAttributes next) {
    administration.lock(code(code), reason, caller);
    return done(code, "directory.agency.locked-done", next);
  }

  @PostMapping(PATH + "/agencies/{code}/unlock")
  String unlock(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String reason,
      Caller caller,
      RedirectAttributes next) {
    administration.unlock(code(code), reason, caller);
    return done(code, "directory.agency.unlocked-done", next);
  }

  private static String done(String code, String key, RedirectAttributes next) {
    next.addFlashAttribute(PageFrame.FLASH, Message.of(key, code));
    next.addAttribute("code", code);
    return "redirect:" + PATH + "/agencies/{code}";
  }

  static AgencyCode code(String text) {
    return AgencyCode.parse(text)
        .orElseThrow(() -> new RuleViolated(DirectoryError.AGENCY_NOT_FOUND, text));
  }

  static @Nullable AgencyKind kind(String text) {
    for (var kind : AgencyKind.values()) {
      if (kind.name().equals(text.toUpperCase(Locale.ROOT))) {
        return kind;
      }
    }
    return null;
  }
}
