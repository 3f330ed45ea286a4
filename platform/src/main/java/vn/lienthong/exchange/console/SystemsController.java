package vn.lienthong.exchange.console;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.exchange.AxisWatch;
import vn.lienthong.exchange.Console;
import vn.lienthong.exchange.ConsoleSettings;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.Text;
import vn.lienthong.shared.WallClock;
import vn.lienthong.web.ListQuery;

/** Who is connected: last contacts, refused calls, webhooks, what runs out. */
@Controller("consoleSystems")
class SystemsController {
  static final String PATH = ConsoleController.PATH + "/systems";
  private static final int PAGE_SIZE = 50;

  private final Console console;
  private final AxisWatch watch;
  private final ConsoleSettings settings;
  private final WallClock clock;

  SystemsController(Console console, AxisWatch watch, ConsoleSettings settings, WallClock clock) {
    this.console = console;
    this.watch = watch;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String systems(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var query = ListQuery.of(PATH, parameters, List.of("trouble"));
    var now = clock.now();
    var wanted = Text.fold(query.filter("q"));
    var lines =
        console.systems(caller).stream()
            .map(each -> SystemLine.of(each, now, settings.expiryWarning()))
            .filter(line -> line.matches(wanted))
            .toList();
    var shown = lines.stream().skip(query.offset(PAGE_SIZE)).limit(PAGE_SIZE).toList();
    var page = new Page<>(shown, query.page(), PAGE_SIZE, lines.size());
    model.addAttribute("query", query);
    model.addAttribute("page", page);
    model.addAttribute("state", watch.state());
    return query.beyond(page).map(last -> "redirect:" + last).orElse("exchange/console/systems");
  }

  /** Refused calls of one system; without a name those of strangers. */
  @GetMapping(PATH + "/rejected")
  String rejected(@RequestParam(defaultValue = "") String system, Caller caller, Model model) {
    model.addAttribute("system", system);
    model.addAttribute("calls", console.rejected(caller, system));
    model.addAttribute("state", watch.state());
    return "exchange/console/rejected";
  }

  @GetMapping(ConsoleController.PATH + "/webhooks")
  String webhooks(Caller caller, Model model) {
    model.addAttribute("targets", console.webhooks(caller));
    model.addAttribute("state", watch.state());
    return "exchange/console/webhooks";
  }
}
