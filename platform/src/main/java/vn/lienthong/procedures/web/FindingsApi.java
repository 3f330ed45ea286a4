package vn.lienthong.procedures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.procedures.Findings;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.PageFrame;

/** The board of findings for machines; reading it is open to everybody signed in. */
@RestController
class FindingsApi {
  private final Findings findings;
  private final BusinessClock clock;

  FindingsApi(Findings findings, BusinessClock clock) {
    this.findings = findings;
    this.clock = clock;
  }

  @Operation(
      summary = "What the linter finds in the catalogue in force today.",
      description =
          "Counts for every owner, whatever is filtered, and a page of findings by owner, then by"
              + " severity. Limits that an administrator of the node settled are no findings.")
  @GetMapping("/api/procedures/findings")
  FindingsJson findings(
      @Parameter(description = "Who publishes it, as in the answer.", example = "bo-tu-phap")
          @RequestParam(defaultValue = "")
          String owner,
      @Parameter(description = "Code of a finding.", example = "LC-101")
          @RequestParam(defaultValue = "")
          String code,
      @Parameter(description = "Severity, as in the answer.", example = "ERROR")
          @RequestParam(defaultValue = "")
          String severity,
      @Parameter(description = "Page of 50, from 1.", example = "1")
          @RequestParam(defaultValue = "1")
          int page,
      Caller caller,
      PageFrame frame) {
    var filter = FindingsController.filter(owner, code, severity);
    return FindingsJson.of(frame, findings.board(filter, clock.today(), page));
  }
}
