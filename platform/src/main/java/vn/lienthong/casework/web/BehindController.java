package vn.lienthong.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.casework.CaseworkRight;
import vn.lienthong.casework.Grouping;
import vn.lienthong.casework.ReportCell;
import vn.lienthong.casework.ReportColumn;
import vn.lienthong.casework.Reports;
import vn.lienthong.documents.TableHead;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.ListQuery;
import vn.lienthong.web.PageFrame;

/** The dossiers that a number counts, with the definition of the number. */
@Controller
@RequestMapping(BehindController.PATH)
class BehindController {
  static final String PATH = "/reports/dossiers";
  private static final int LONGEST_KEY = 300;
  private static final Set<String> OWN = Set.of("column", "by", "key");

  private final Reports reports;
  private final ReportFiles files;
  private final Rights rights;
  private final BusinessClock clock;

  BehindController(Reports reports, ReportFiles files, Rights rights, BusinessClock clock) {
    this.reports = reports;
    this.files = files;
    this.rights = rights;
    this.clock = clock;
  }

  @GetMapping
  String page(@RequestParam Map<String, String> parameters, Caller caller, Model model) {
    var asked = asked(parameters);
    var cell = cell(parameters, asked);
    var query = ListQuery.of(PATH, parameters, List.of("accepted"));
    var page = reports.behind(cell, query.page(), caller);
    model.addAttribute("asked", asked);
    model.addAttribute("cell", cell);
    model.addAttribute("query", query);
    model.addAttribute("page", page);
    model.addAttribute("reads", rights.allows(caller, CaseworkRight.READ_DOSSIERS));
    return query.beyond(page).map(last -> "redirect:" + last).orElse("casework/behind");
  }

  private ReportQuery asked(Map<String, String> parameters) {
    var own = new TreeMap<>(parameters);
    own.keySet().retainAll(OWN);
    return ReportQuery.of(PATH, parameters, own, clock.today());
  }

  /** An address that no report has is not found. */
  private static ReportCell cell(Map<String, String> parameters, ReportQuery asked) {
    var column = ReportColumn.of(parameters.getOrDefault("column", ""));
    var by = Optional.ofNullable(parameters.get("by"));
    var grouping = by.flatMap(Grouping::of);
    var key = parameters.getOrDefault("key", "");
    if (column.isEmpty()
        || by.isPresent() && grouping.isEmpty()
        || key.length() > LONGEST_KEY
        || key.indexOf('\0') >= 0) {
      throw new RuleViolated(SharedError.NOT_FOUND, PATH);
    }
    return new ReportCell(asked.demanded(), column.get(), grouping.orElse(null), key);
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
    var cell = cell(parameters, asked(parameters));
    var first = reports.next(cell, kind.mostRows(), null, caller);
    var title = ReportWords.title(frame, cell.column(), cell.by());
    files.write(
        response,
        kind,
        ReportFiles.name(title, cell.period()),
        head(cell, title, frame, caller),
        table -> {
          for (var part = first; !part.isEmpty(); ) {
            part.forEach(row -> table.row(DossierCells.of(frame, row)));
            part = reports.next(cell, kind.mostRows(), part.get(part.size() - 1), caller);
          }
        });
  }

  private TableHead head(ReportCell cell, String title, PageFrame frame, Caller caller) {
    var notes = new ArrayList<String>();
    notes.add(files.agency(caller));
    notes.add(ReportWords.period(frame, cell.period()));
    notes.add(ReportWords.meaning(frame, cell.column(), cell.by()));
    return new TableHead(title, notes, DossierCells.titles(frame), frame.language());
  }
}
