package vn.lienthong.procedures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.procedures.ProcessError;
import vn.lienthong.procedures.Processes;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Days;

/** Internal processes for machines; reading them is open to everybody signed in. */
@RestController
class ProcessApi {
  private final Processes processes;
  private final ProcessPlaces places;
  private final BusinessClock clock;

  ProcessApi(Processes processes, ProcessPlaces places, BusinessClock clock) {
    this.processes = processes;
    this.places = places;
    this.clock = clock;
  }

  @Operation(
      summary = "The internal process of an agency for a procedure.",
      description =
          "The version in force on the day: steps with role and limit, who is consulted at once"
              + " within a step and who leads them. Limits are in working days, of which there may"
              + " be half ones, or in working hours.")
  @GetMapping("/api/procedures/{code}/process")
  ProcessJson process(
      @Parameter(description = "National code, or that of a variant.", example = "1.013225")
          @PathVariable
          String code,
      @Parameter(
              description = "Any code of the agency; that of the caller without it.",
              example = "000.00.00.G22")
          @RequestParam(defaultValue = "")
          String agency,
      @Parameter(
              description = "The day that is asked about, yyyy-MM-dd; today without it.",
              example = "2020-02-12")
          @RequestParam(defaultValue = "")
          String on,
      Caller caller) {
    var procedure = ProceduresController.code(code);
    var of = places.agency(agency, caller);
    if (of == null) {
      throw new RuleViolated(ProcessError.AGENCY_UNKNOWN, agency);
    }
    return processes
        .find(procedure, of.code(), Days.parse(on, clock.today()))
        .map(ProcessJson::of)
        .orElseThrow(() -> new RuleViolated(ProcessError.PROCESS_NOT_FOUND, code));
  }
}
