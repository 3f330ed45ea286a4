package vn.lienthong.portal.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.casework.DossierId;
import vn.lienthong.portal.Synchronisation;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Form;
import vn.lienthong.web.ListQuery;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** How the line to the national portal does, and what it was told of each dossier. */
@Controller
class SynchronisationController {
  static final String PATH = "/synchronisation";
  private static final String ONE = "one";
  private static final String LISTED = "listed";

  private final Synchronisation synchronisation;

  SynchronisationController(Synchronisation synchronisation) {
    this.synchronisation = synchronisation;
  }

  @GetMapping(PATH)
  String line(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var query = ListQuery.of(PATH, parameters, List.of("at"));
    var showing = Showing.of(query.filter("show"));
    model.addAttribute("state", synchronisation.state(caller));
    model.addAttribute("query", query);
    model.addAttribute("showing", showing);
    if (showing == Showing.DIFFERENCES) {
      var page = synchronisation.differences(query.page(), caller);
      model.addAttribute("page", page);
      return query.beyond(page).map(last -> "redirect:" + last).orElse("portal/differences");
    }
    var page = synchronisation.list(showing.status(), query.page(), caller);
    model.addAttribute("page", page);
    return query.beyond(page).map(last -> "redirect:" + last).orElse("portal/line");
  }

  /** The button of a row, or the one for all that the page lists. */
  @PostMapping(PATH + "/replay")
  String replay(
      @RequestParam MultiValueMap<String, String> sent, Caller caller, RedirectAttributes next) {
    var form = Form.of(sent);
    var asked = form.value(ONE).isEmpty() ? form.all(LISTED) : form.all(ONE);
    var ids = asked.stream().filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf).toList();
    var again = synchronisation.replay(ids, caller);
    next.addFlashAttribute(
        PageFrame.FLASH,
        again == 0 ? Message.of("portal.replayed.none") : Message.of("portal.replayed", again));
    return "redirect:" + PATH + "?show=" + Showing.STUCK.key();
  }

  @GetMapping(PATH + "/dossiers/{id}")
  String dossier(@PathVariable String id, Caller caller, Model model) {
    var dossier = DossierId.parse(id).orElseThrow(() -> new RuleViolated(SharedError.NOT_FOUND));
    model.addAttribute("told", synchronisation.dossier(dossier, caller));
    return "portal/dossier";
  }
}
