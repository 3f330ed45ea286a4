package vn.lienthong.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.directory.Directory;
import vn.lienthong.directory.DirectoryError;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Days;

/** The directory for machines; open to everybody signed in. */
@RestController
class DirectoryApi {
  private final Directory directory;
  private final BusinessClock clock;

  DirectoryApi(Directory directory, BusinessClock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  @Operation(summary = "Search agencies by name or code, without regard to accents or case.")
  @GetMapping("/api/directory/agencies")
  Page<AgencyJson> search(
      @Parameter(description = "Words of a name, or a code in any form.", example = "quang binh")
          @RequestParam(defaultValue = "")
          String q,
      @Parameter(
              description = "Only agencies of this kind, as in the answer.",
              example = "PROVINCE")
          @RequestParam(defaultValue = "")
          String kind,
      @Parameter(
              description = "The day the directory is asked about, yyyy-MM-dd; today without it.",
              example = "2020-02-12")
          @RequestParam(defaultValue = "")
          String on,
      @Parameter(description = "Page, from 1.", example = "1") @RequestParam(defaultValue = "1")
          int page,
      Caller caller) {
    var known = DirectoryController.kind(kind);
    if (known == null && !kind.isEmpty()) {
      throw new RuleViolated(SharedError.INVALID_INPUT, "kind");
    }
    var day = Days.parse(on, clock.today());
    return directory.search(q, known, day, page, DirectoryController.ROWS).map(AgencyJson::of);
  }

  @Operation(summary = "One agency by any of its codes.")
  @GetMapping("/api/directory/agencies/{code}")
  AgencyJson find(
      @Parameter(description = "A code of the agency, in any form.", example = "000.00.00.H46")
          @PathVariable
          String code,
      @Parameter(
              description = "The day the directory is asked about, yyyy-MM-dd; today without it.",
              example = "2020-02-12")
          @RequestParam(defaultValue = "")
          String on,
      Caller caller) {
    return directory
        .find(DirectoryController.code(code), Days.parse(on, clock.today()))
        .map(AgencyJson::of)
        .orElseThrow(() -> new RuleViolated(DirectoryError.AGENCY_NOT_FOUND, code));
  }
}
