package vn.lienthong.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.casework.AskedOpinion;
import vn.lienthong.casework.Opinions;
import vn.lienthong.directory.Directory;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.ListQuery;

/** Opinions that other agencies ask this one for. */
@Controller
class OpinionController {
  static final String PATH = "/opinions";
  private static final String CLOSED = "closed";

  private final Opinions opinions;
  private final Directory directory;
  private final WorkLines lines;
  private final BusinessClock clock;

  OpinionController(Opinions opinions, Directory directory, WorkLines lines, BusinessClock clock) {
    this.opinions = opinions;
    this.directory = directory;
    this.lines = lines;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String list(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var query = ListQuery.of(PATH, parameters, List.of("due"));
    var closed = query.filter("show").equals(CLOSED);
    var page = closed ? opinions.closed(query.page(), caller) : opinions.open(query.page(), caller);
    var asking = page.items().stream().map(AskedOpinion::asking).distinct().toList();
    var names = directory.names(asking, clock.today());
    var own = Optional.ofNullable(caller.agency()).orElse(new AgencyCode("0"));
    model.addAttribute("query", query);
    model.addAttribute("closed", closed);
    model.addAttribute("count", opinions.count(caller));
    model.addAttribute(
        "page",
        page.map(
            row -> lines.asked(row, own, names.getOrDefault(row.asking(), row.asking().value()))));
    return query.beyond(page).map(last -> "redirect:" + last).orElse("casework/opinions");
  }
}
