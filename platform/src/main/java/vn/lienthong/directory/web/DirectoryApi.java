package vn.lienthong.directory.web;

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

/** The directory for machines; open to everybody signed in. */
@RestController
class DirectoryApi {
  private final Directory directory;
  private final BusinessClock clock;

  DirectoryApi(Directory directory, BusinessClock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  @GetMapping("/api/directory/agencies")
  Page<AgencyJson> search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "1") int page,
      Caller caller) {
    var known = DirectoryController.kind(kind);
    if (known == null && !kind.isEmpty()) {
      throw new RuleViolated(SharedError.INVALID_INPUT, "kind");
    }
    var day = Days.parse(on, clock.today());
    return directory.search(q, known, day, page, DirectoryController.ROWS).map(AgencyJson::of);
  }

  @GetMapping("/api/directory/agencies/{code}")
  AgencyJson find(
      @PathVariable String code, @RequestParam(defaultValue = "") String on, Caller caller) {
    return directory
        .find(DirectoryController.code(code), Days.parse(on, clock.today()))
        .map(AgencyJson::of)
        .orElseThrow(() -> new RuleViolated(DirectoryError.AGENCY_NOT_FOUND, code));
  }
}
