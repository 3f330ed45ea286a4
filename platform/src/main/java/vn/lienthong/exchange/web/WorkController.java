package vn.lienthong.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.exchange.Assignments;
import vn.lienthong.exchange.WorkFilter;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.ListQuery;
import vn.lienthong.web.Message;
import vn.lienthong.web.PageFrame;

/** What a handler has to do, and the two steps of doing it. */
@Controller
class WorkController {
  static final String PATH = "/exchange/work";
  private static final int PAGE_SIZE = 50;
  private static final Map<String, WorkFilter.Show> SHOWN =
      Map.of("finished", WorkFilter.Show.FINISHED, "informed", WorkFilter.Show.INFORMED);

  private final Assignments assignments;
  private final DueWords due;

  WorkController(Assignments assignments, DueWords due) {
    this.assignments = assignments;
    this.due = due;
  }

  @GetMapping(PATH)
  String work(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var query = ListQuery.of(PATH, parameters, List.of("due"));
    var show = SHOWN.getOrDefault(query.filter("show"), WorkFilter.Show.OPEN);
    var filter = new WorkFilter(show, query.filter("q"), query.page(), PAGE_SIZE);
    var page = assignments.work(caller, filter);
    model.addAttribute("query", query);
    model.addAttribute("show", show);
    model.addAttribute("page", page.map(item -> due.line(item, caller)));
    return query.beyond(page).map(last -> "redirect:" + last).orElse("exchange/work");
  }

  @PostMapping("/exchange/documents/{id}/start")
  String start(@PathVariable UUID id, Caller caller, RedirectAttributes next) {
    assignments.start(caller, id);
    return done(id, "exchange.work.started", next);
  }

  @PostMapping("/exchange/documents/{id}/finish")
  String finish(@PathVariable UUID id, Caller caller, RedirectAttributes next) {
    assignments.finish(caller, id);
    return done(id, "exchange.work.done", next);
  }

  private static String done(UUID id, String key, RedirectAttributes next) {
    next.addFlashAttribute(PageFrame.FLASH, Message.of(key));
    return "redirect:/exchange/documents/" + id;
  }
}
