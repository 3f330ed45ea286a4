package vn.lienthong.procedures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.procedures.CatalogueExtent;
import vn.lienthong.procedures.CatalogueLoading;
import vn.lienthong.procedures.LimitSettling;
import vn.lienthong.procedures.LoadProgress;
import vn.lienthong.procedures.LoadResult;
import vn.lienthong.procedures.ProcedureFilter;
import vn.lienthong.procedures.Procedures;
import vn.lienthong.procedures.ProceduresError;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.Days;

/** The catalogue for machines; reading it is open to everybody signed in. */
@RestController
class ProceduresApi {
  private static final String TODAY_WITHOUT =
      "The day the catalogue is asked about, yyyy-MM-dd; today without it.";

  private final Procedures procedures;
  private final LimitSettling settling;
  private final CatalogueLoading loading;
  private final BusinessClock clock;

  ProceduresApi(
      Procedures procedures,
      LimitSettling settling,
      CatalogueLoading loading,
      BusinessClock clock) {
    this.procedures = procedures;
    this.settling = settling;
    this.loading = loading;
    this.clock = clock;
  }

  @Operation(summary = "Search published procedures, without regard to accents or case.")
  @GetMapping("/api/procedures")
  Page<ProcedureJson.Summary> procedures(
      @Parameter(
              description = "Beginning of a code, or words of a name or sector.",
              example = "khai sinh")
          @RequestParam(defaultValue = "")
          String q,
      @Parameter(description = "Name of a sector, whole.", example = "Hộ tịch")
          @RequestParam(defaultValue = "")
          String sector,
      @Parameter(description = "Level of government, as in the answer.", example = "COMMUNE")
          @RequestParam(defaultValue = "")
          String level,
      @Parameter(description = "Who publishes it, as in the answer.", example = "bo-tu-phap")
          @RequestParam(defaultValue = "")
          String owner,
      @Parameter(description = TODAY_WITHOUT, example = "2020-02-12")
          @RequestParam(defaultValue = "")
          String on,
      @Parameter(description = "Page of 25, from 1.", example = "1")
          @RequestParam(defaultValue = "1")
          int page,
      Caller caller) {
    var filter = new ProcedureFilter(q, sector, ProceduresController.level(level), owner);
    return procedures
        .search(filter, Days.parse(on, clock.today()), page)
        .map(ProcedureJson.Summary::of);
  }

  @Operation(
      summary = "One procedure: cases, limits and fees of each channel, papers, results, bases.",
      description =
          "A limit is shown as it was published; one that was published without a unit, or not at"
              + " all, has beside it what an administrator of the node settled, with the source.")
  @GetMapping("/api/procedures/{code}")
  ProcedureJson procedure(
      @Parameter(description = "National code, or that of a variant.", example = "1.001193")
          @PathVariable
          String code,
      @Parameter(description = TODAY_WITHOUT, example = "2020-02-12")
          @RequestParam(defaultValue = "")
          String on,
      Caller caller) {
    var day = Days.parse(on, clock.today());
    var asked = ProceduresController.code(code);
    return procedures.versions(asked).stream()
        .filter(version -> version.published() && version.inForce(day))
        .findFirst()
        .map(version -> ProcedureJson.of(version, settling.holding(asked, day)))
        .orElseThrow(() -> new RuleViolated(ProceduresError.PROCEDURE_NOT_FOUND, code));
  }

  @Operation(
      summary = "Loads a catalogue file; for administrators of the node.",
      description =
          "The body is the product's own shape or an answer of LayThuTuc. Unchanged procedures keep"
              + " their version, changed ones get a new one from the day on; with full=true those"
              + " that the file lacks are deactivated. Loading the same file again changes nothing.")
  @PostMapping(path = "/api/procedures/catalogue", consumes = "application/json")
  LoadResult loadCatalogue(
      @RequestBody byte[] file,
      @Parameter(
              description = "First day of what is new, yyyy-MM-dd; today without it.",
              example = "2020-02-12")
          @RequestParam(defaultValue = "")
          String from,
      @Parameter(description = "Whether the file has all procedures.", example = "false")
          @RequestParam(defaultValue = "false")
          boolean full,
      Caller caller) {
    var day =
        from.isBlank()
            ? clock.today()
            : Days.parse(from).orElseThrow(() -> new RuleViolated(ProceduresError.DAY_INVALID));
    var extent = full ? CatalogueExtent.FULL : CatalogueExtent.PART;
    return loading.load(file, extent, day, caller, LoadProgress.SILENT);
  }
}
