package vn.lienthong.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.CaseworkRight;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierQuery;
import vn.lienthong.casework.Dossiers;
import vn.lienthong.casework.Due;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.ListQuery;

/** What there is to do, and one dossier with the reasons of its date. */
@Controller
class DossierController {
  static final String PATH = "/dossiers";
  private static final String MINE = "mine";

  private final Dossiers dossiers;
  private final Rights rights;
  private final TimeWords words;
  private final WorkLines lines;

  DossierController(Dossiers dossiers, Rights rights, TimeWords words, WorkLines lines) {
    this.dossiers = dossiers;
    this.rights = rights;
    this.words = words;
    this.lines = lines;
  }

  @GetMapping(PATH)
  String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var query = ListQuery.of(PATH, parameters, List.of("due"));
    var shown = shown(query.filter("show"));
    var mine = query.filter("who").equals(MINE);
    var page =
        dossiers.list(new DossierQuery(query.filter("q"), shown, mine, query.page()), caller);
    var agency = Optional.ofNullable(caller.agency());
    model.addAttribute("query", query);
    model.addAttribute("shown", shown);
    model.addAttribute("mine", mine);
    model.addAttribute("counts", dossiers.counts(caller));
    model.addAttribute("receives", rights.allows(caller, CaseworkRight.RECEIVE_DOSSIERS));
    model.addAttribute(
        "page", page.map(row -> words.line(row, agency.orElse(new AgencyCode("0")))));
    return query.beyond(page).map(last -> "redirect:" + last).orElse("casework/list");
  }

  private static DossierQuery.Shown shown(String text) {
    return Arrays.stream(DossierQuery.Shown.values())
        .filter(shown -> key(shown).equals(text))
        .findFirst()
        .orElse(DossierQuery.Shown.OPEN);
  }

  /** How a choice is written in an address. */
  static String key(DossierQuery.Shown shown) {
    return shown.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @GetMapping(PATH + "/{id}")
  String dossier(@PathVariable String id, Caller caller, Model model) {
    var dossier = dossiers.dossier(id(id), caller);
    model.addAttribute("dossier", dossier);
    model.addAttribute("steps", lines.steps(dossier));
    model.addAttribute("opinions", lines.opinions(dossier));
    model.addAttribute(
        "left", dossier.due().map(Due::latest).map(due -> words.left(due, dossier.agency())));
    return "casework/dossier";
  }

  static DossierId id(String text) {
    return DossierId.parse(text)
        .orElseThrow(() -> new RuleViolated(CaseworkError.DOSSIER_UNKNOWN, text));
  }
}
