package vn.lienthong.exchange.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.exchange.Assignments;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DeskError;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.web.BulkReports.Action;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.Form;
import vn.lienthong.web.PageFrame;

/**
 * Many documents of the inbox given to the same handlers. The form carries the version of each
 * assignment that was seen: what somebody else changed since is left as it is, and the report says
 * so with the words that were entered.
 */
@Controller
@RequestMapping(BulkAssignController.PATH)
class BulkAssignController {
  static final String PATH = BulkController.PATH + "/assign";

  /** A document with the version of its assignment, {@code <id>:<version>}. */
  private static final String SEEN = "seen";

  private final Assignments assignments;
  private final AssignmentForm forms;
  private final BulkReports reports;
  private final Desk desk;
  private final Rights rights;

  BulkAssignController(
      Assignments assignments,
      AssignmentForm forms,
      BulkReports reports,
      Desk desk,
      Rights rights) {
    this.assignments = assignments;
    this.forms = forms;
    this.reports = reports;
    this.desk = desk;
    this.rights = rights;
  }

  @GetMapping
  ModelAndView form(
      @RequestParam MultiValueMap<String, String> parameters,
      Caller caller,
      PageFrame frame,
      RedirectAttributes next) {
    rights.demand(caller, ExchangeRight.ASSIGN_DOCUMENT);
    var form = Form.of(parameters);
    var versions = assignments.versions(caller, BulkReports.documents(form));
    return page(form, versions, caller, frame, next);
  }

  private ModelAndView page(
      Form form,
      Map<UUID, Integer> versions,
      Caller caller,
      PageFrame frame,
      RedirectAttributes next) {
    var documents = BulkReports.documents(form);
    var symbols = desk.symbols(caller, documents);
    var chosen = documents.stream().filter(symbols::containsKey).toList();
    if (chosen.isEmpty()) {
      return new ModelAndView(BulkReports.noneChosen(next));
    }
    return new ModelAndView(
        "exchange/bulkAssign",
        Map.of(
            "form",
            form,
            "documents",
            chosen,
            "symbols",
            symbols,
            "seen",
            seen(chosen, versions),
            "colleagues",
            forms.colleagues(caller, frame)),
        form.refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  private static List<String> seen(List<UUID> documents, Map<UUID, Integer> versions) {
    return documents.stream().map(id -> id + ":" + versions.getOrDefault(id, 0)).toList();
  }

  @PostMapping
  ModelAndView assign(
      @RequestParam MultiValueMap<String, String> sent,
      Caller caller,
      PageFrame frame,
      RedirectAttributes next) {
    rights.demand(caller, ExchangeRight.ASSIGN_DOCUMENT);
    var form = checked(Form.of(sent), caller, frame);
    var versions = versions(form);
    if (form.refused()) {
      return page(form, versions, caller, frame, next);
    }
    next.addFlashAttribute(AssignmentForm.NOTE, form.value(AssignmentForm.NOTE));
    return new ModelAndView(
        reports.run(
            Action.ASSIGN,
            BulkReports.documents(form),
            caller,
            id ->
                assignments.assign(
                    caller, id, AssignmentForm.order(form, versions.getOrDefault(id, 0))),
            next));
  }

  /**
   * Who does not work here is refused before anything is done, for it would be so for every one.
   */
  private Form checked(Form form, Caller caller, PageFrame frame) {
    var checked = AssignmentForm.check(form);
    var known =
        forms.colleagues(caller, frame).stream()
            .map(colleague -> colleague.value())
            .collect(Collectors.toSet());
    return known.containsAll(form.all(AssignmentForm.LEAD))
            && known.containsAll(form.all(AssignmentForm.JOINT))
            && known.containsAll(form.all(AssignmentForm.INFORMED))
        ? checked
        : checked.refuse(AssignmentForm.LEAD, DeskError.HANDLER_UNKNOWN.code());
  }

  private static Map<UUID, Integer> versions(Form form) {
    var versions = new HashMap<UUID, Integer>();
    var named = BulkReports.documents(form);
    for (var text : form.all(SEEN)) {
      var parts = text.split(":", 2);
      named.stream()
          .filter(id -> parts.length == 2 && id.toString().equals(parts[0]))
          .forEach(id -> versions.put(id, AssignmentForm.version(parts[1])));
    }
    return versions;
  }
}
