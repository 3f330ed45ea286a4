package vn.lienthong.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.exchange.Statistics;
import vn.lienthong.exchange.StatisticsError;
import vn.lienthong.exchange.StatisticsPeriod;
import vn.lienthong.files.FileName;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.AgencyNames;
import vn.lienthong.web.Choice;
import vn.lienthong.web.PageFrame;

/** What the agency received and sent: on the screen, as a workbook, as a PDF. */
@Controller
@RequestMapping(StatisticsController.PATH)
class StatisticsController {
  static final String PATH = "/exchange/statistics";
  private static final int PAGE_SIZE = 50;

  /** A file holds every agency; more than these nobody writes to. */
  private static final int ALL = 20_000;

  private final Statistics statistics;
  private final StatisticsPdf pdf;
  private final AgencyNames names;
  private final BusinessClock clock;

  StatisticsController(
      Statistics statistics, StatisticsPdf pdf, AgencyNames names, BusinessClock clock) {
    this.statistics = statistics;
    this.pdf = pdf;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView page(@RequestParam Map<String, String> parameters, Caller caller) {
    var asked = StatisticsQuery.of(parameters, clock.today());
    var view = view(asked, caller, asked.query().page(), PAGE_SIZE);
    var beyond = asked.query().beyond(view.partners());
    if (beyond.isPresent()) {
      return new ModelAndView("redirect:" + beyond.get());
    }
    return new ModelAndView(
        "exchange/statistics",
        Map.of("asked", asked, "view", view, "agencies", agencies(caller)),
        asked.form().refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  private StatisticsView view(StatisticsQuery asked, Caller caller, int number, int size) {
    var agency = asked.agency();
    return new StatisticsView(
        names.shortName(agency == null ? statistics.agencies(caller).get(0) : agency),
        asked.period(),
        statistics.overTime(caller, agency, asked.period()),
        statistics.byAgency(caller, agency, asked.period(), number, size),
        clock.now());
  }

  private List<Choice> agencies(Caller caller) {
    return statistics.agencies(caller).stream()
        .map(AgencyCode::value)
        .map(code -> Choice.of(code, names.shortName(new AgencyCode(code))))
        .toList();
  }

  @GetMapping("/excel")
  void excel(
      @RequestParam Map<String, String> parameters,
      Caller caller,
      PageFrame frame,
      HttpServletResponse response)
      throws IOException {
    var view = whole(parameters, caller);
    head(response, Workbooks.XLSX, view.title(frame) + ".xlsx");
    StatisticsWorkbook.write(view, frame, response.getOutputStream());
  }

  @GetMapping("/pdf")
  void pdf(
      @RequestParam Map<String, String> parameters,
      Caller caller,
      PageFrame frame,
      HttpServletResponse response)
      throws IOException {
    var view = whole(parameters, caller);
    var bytes = pdf.render(view, frame);
    head(response, "application/pdf", view.title(frame) + ".pdf");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** A file has no page to mend a period on. */
  private StatisticsView whole(Map<String, String> parameters, Caller caller) {
    var asked = StatisticsQuery.of(parameters, clock.today());
    if (asked.form().refused()) {
      throw new RuleViolated(StatisticsError.PERIOD_REFUSED, StatisticsPeriod.LONGEST_YEARS);
    }
    return view(asked, caller, 1, ALL);
  }

  private static void head(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, FileName.of(name).attachment());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }
}
