package vn.lienthong.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.casework.CaseworkRight;
import vn.lienthong.casework.Indices;
import vn.lienthong.casework.Quarter;
import vn.lienthong.casework.ReportError;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.Tab;

/** The nine indices of a quarter, of the unit and of its officers. */
@Controller
@RequestMapping(IndexController.PATH)
class IndexController {
  static final String PATH = ReportTabs.INDICES;
  static final String QUARTER = "quarter";
  private static final int OFFERED = 5;

  private final Indices indices;
  private final ReportFiles files;
  private final Rights rights;
  private final BusinessClock clock;

  IndexController(Indices indices, ReportFiles files, Rights rights, BusinessClock clock) {
    this.indices = indices;
    this.files = files;
    this.rights = rights;
    this.clock = clock;
  }

  @GetMapping
  String page(
      @RequestParam Map<String, String> parameters, Caller caller, PageFrame frame, Model model) {
    var quarter = quarter(parameters, clock);
    model.addAttribute("nine", indices.of(quarter, caller));
    model.addAttribute("agency", files.agency(caller));
    model.addAttribute("quarters", quarters(frame, quarter));
    model.addAttribute("enters", rights.allows(caller, CaseworkRight.ENTER_INDICES));
    return "casework/indices";
  }

  /** The quarter that is asked for, or the present one. */
  static Quarter quarter(Map<String, String> parameters, BusinessClock clock) {
    var asked = parameters.getOrDefault(QUARTER, "");
    return asked.isBlank()
        ? Quarter.of(clock.today())
        : Quarter.parse(asked).orElseThrow(() -> new RuleViolated(ReportError.QUARTER_REFUSED));
  }

  /** The present quarter and those before it. */
  private List<Tab> quarters(PageFrame frame, Quarter shown) {
    return Stream.iterate(Quarter.of(clock.today()), Quarter::previous)
        .limit(OFFERED)
        .map(quarter ->
            Tab.of(
                IndexWords.name(frame, quarter),
                PATH + "?" + QUARTER + "=" + quarter,
                quarter.equals(shown)))
        .toList();
  }

  @GetMapping("/{format}")
  void file(
      @PathVariable String format,
      @RequestParam Map<String, String> parameters,
      Caller caller,
      PageFrame frame,
      HttpServletResponse response)
      throws IOException {
    var kind = ReportFiles.format(format);
    var nine = indices.of(quarter(parameters, clock), caller);
    var title = frame.text("casework.reports.indices");
    files.write(
        response,
        kind,
        title + " " + nine.quarter(),
        IndexWords.head(frame, nine, files.agency(caller)),
        table -> IndexWords.rows(frame, nine).forEach(table::row));
  }
}
