package vn.lienthong.exchange.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lienthong.exchange.Conformance;
import vn.lienthong.exchange.ConformanceCheck;
import vn.lienthong.exchange.ConformanceError;
import vn.lienthong.exchange.ConformanceReport;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Form;

/** The self-test of systems: what it wants, the runs, and the report of one. */
@Controller
class ConformanceController {
  static final String PATH = "/administration/conformance";

  private final Conformance conformance;

  ConformanceController(Conformance conformance) {
    this.conformance = conformance;
  }

  @GetMapping("/developers/conformance")
  String explain(Model model) {
    model.addAttribute("offered", conformance.offered());
    model.addAttribute("checks", List.of(ConformanceCheck.values()));
    return "exchange/conformance";
  }

  @GetMapping(PATH)
  String runs(Caller caller, Model model) {
    return runs(Form.empty(), caller, model);
  }

  @PostMapping(PATH)
  String start(@RequestParam MultiValueMap<String, String> sent, Caller caller, Model model) {
    var form = Form.of(sent).demand("system", "exchange.conformance.system-missing");
    if (form.refused()) {
      return runs(form, caller, model);
    }
    try {
      var run = conformance.start(caller, form.value("system").strip());
      return "redirect:" + PATH + "/" + run;
    } catch (RuleViolated violated) {
      if (violated.error() != ConformanceError.SYSTEM_UNKNOWN) {
        throw violated;
      }
      var code = violated.error().code();
      return runs(form.refuse("system", code, violated.arguments()), caller, model);
    }
  }

  @GetMapping(PATH + "/{id}")
  String report(@PathVariable UUID id, Caller caller, Model model) {
    model.addAttribute("report", conformance.report(caller, id));
    return "exchange/conformanceReport";
  }

  @PostMapping(PATH + "/{id}/end")
  String end(@PathVariable UUID id, Caller caller) {
    conformance.end(caller, id);
    return "redirect:" + PATH + "/" + id;
  }

  @GetMapping(PATH + "/{id}/report.json")
  ResponseEntity<ReportJson> json(@PathVariable UUID id, Caller caller) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(ReportJson.of(conformance.report(caller, id)));
  }

  private String runs(Form form, Caller caller, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("offered", conformance.offered());
    model.addAttribute("runs", conformance.runs(caller));
    return "exchange/conformanceRuns";
  }

  /** The report for programs; times in UTC. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReportJson(
      UUID id,
      String system,
      String agency,
      Instant startedAt,
      @Nullable Instant endedAt,
      List<CheckJson> checks) {
    static ReportJson of(ConformanceReport report) {
      var run = report.run();
      return new ReportJson(
          run.id(),
          run.system(),
          run.agency().value(),
          run.startedAt(),
          run.endedAt(),
          report.results().stream().map(CheckJson::of).toList());
    }
  }

  /** One check; the outcome is passed, failed or not-seen. */
  record CheckJson(String number, String outcome, long count, List<UUID> documents) {
    static CheckJson of(ConformanceReport.Result result) {
      return new CheckJson(
          result.check().number(), result.outcome().wire(), result.count(), result.documents());
    }
  }
}
