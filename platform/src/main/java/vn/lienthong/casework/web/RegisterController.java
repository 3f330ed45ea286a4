package vn.lienthong.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.casework.CaseworkRight;
import vn.lienthong.casework.DossierRegister;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.documents.TableFormat;
import vn.lienthong.documents.TableHead;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.ListQuery;
import vn.lienthong.web.PageFrame;

/** The register of dossiers: on the screen, on paper, as a file. */
@Controller
@RequestMapping(RegisterController.PATH)
class RegisterController {
  static final String PATH = ReportTabs.REGISTER;

  private final DossierRegister register;
  private final ReportFiles files;
  private final Rights rights;
  private final BusinessClock clock;

  RegisterController(
      DossierRegister register, ReportFiles files, Rights rights, BusinessClock clock) {
    this.register = register;
    this.files = files;
    this.rights = rights;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView page(@RequestParam Map<String, String> parameters, Caller caller) {
    var asked = asked(parameters);
    var query = ListQuery.of(PATH, parameters, List.of("accepted"));
    var page = register.page(asked.period(), query.page(), caller);
    var beyond = query.beyond(page);
    if (beyond.isPresent()) {
      return new ModelAndView("redirect:" + beyond.get());
    }
    return new ModelAndView(
        "casework/register",
        Map.of(
            "asked",
            asked,
            "query",
            query,
            "page",
            page,
            "agency",
            files.agency(caller),
            "reports",
            rights.allows(caller, CaseworkRight.READ_REPORTS),
            "reads",
            rights.allows(caller, CaseworkRight.READ_DOSSIERS)),
        asked.form().refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  private ReportQuery asked(Map<String, String> parameters) {
    return ReportQuery.of(PATH, parameters, Map.of(), clock.today());
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
    var period = asked(parameters).demanded();
    if (kind == TableFormat.PDF) {
      print(period, caller, frame, response);
    } else {
      table(kind, period, caller, frame, response);
    }
  }

  private void print(
      ReportPeriod period, Caller caller, PageFrame frame, HttpServletResponse response)
      throws IOException {
    var pdf = register.print(period, caller);
    ReportFiles.head(
        response, TableFormat.PDF.mediaType(), name(frame, period), TableFormat.PDF.extension());
    response.setContentLength(pdf.length);
    response.getOutputStream().write(pdf);
  }

  private void table(
      TableFormat kind,
      ReportPeriod period,
      Caller caller,
      PageFrame frame,
      HttpServletResponse response)
      throws IOException {
    var first = register.next(period, kind.mostRows(), null, caller);
    var head =
        new TableHead(
            frame.text("casework.reports.register"),
            List.of(files.agency(caller), ReportWords.period(frame, period)),
            RegisterCells.titles(frame),
            frame.language());
    files.write(
        response,
        kind,
        name(frame, period),
        head,
        table -> {
          long serial = 0;
          for (var part = first; !part.isEmpty(); ) {
            for (var row : part) {
              serial++;
              table.row(RegisterCells.of(frame, serial, row));
            }
            part = register.next(period, kind.mostRows(), part.get(part.size() - 1), caller);
          }
        });
  }

  private static String name(PageFrame frame, ReportPeriod period) {
    return ReportFiles.name(frame.text("casework.reports.register"), period);
  }
}
