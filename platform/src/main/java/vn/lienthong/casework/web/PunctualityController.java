package vn.lienthong.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.casework.CaseworkRight;
import vn.lienthong.casework.Grouping;
import vn.lienthong.casework.Reports;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.PageFrame;

/** How punctual the agency was, is, and will be tomorrow: on the screen and as a file. */
@Controller
@RequestMapping(PunctualityController.PATH)
class PunctualityController {
  static final String PATH = ReportTabs.PUNCTUALITY;

  private final Reports reports;
  private final ReportFiles files;
  private final Rights rights;
  private final BusinessClock clock;

  PunctualityController(Reports reports, ReportFiles files, Rights rights, BusinessClock clock) {
    this.reports = reports;
    this.files = files;
    this.rights = rights;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView page(@RequestParam Map<String, String> parameters, Caller caller) {
    var by = by(parameters);
    var asked = asked(parameters, by);
    return new ModelAndView(
        "casework/punctuality",
        Map.of(
            "asked",
            asked,
            "report",
            reports.punctuality(asked.period(), by, caller),
            "agency",
            files.agency(caller),
            "reads",
            rights.allows(caller, CaseworkRight.READ_DOSSIERS)),
        asked.form().refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  private ReportQuery asked(Map<String, String> parameters, Grouping by) {
    return ReportQuery.of(PATH, parameters, Map.of("by", by.key()), clock.today());
  }

  private static Grouping by(Map<String, String> parameters) {
    return Grouping.of(parameters.getOrDefault("by", "")).orElse(Grouping.PROCEDURE);
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
    var by = by(parameters);
    var report = reports.punctuality(asked(parameters, by).demanded(), by, caller);
    var table = new PunctualityTable(report, files.agency(caller), frame);
    files.write(response, kind, table.fileName(), table.head(), table::write);
  }
}
