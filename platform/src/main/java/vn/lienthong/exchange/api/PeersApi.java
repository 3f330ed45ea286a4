package vn.lienthong.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.exchange.PeerAgencies;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** What nodes tell each other beside documents; heads and proofs are open to everybody. */
@RestController
@SecurityRequirement(name = ApiRoutes.SCHEME)
class PeersApi {
  private static final int LARGEST_PAGE = 1000;

  private final PeerAgencies agencies;

  PeersApi(PeerAgencies agencies) {
    this.agencies = agencies;
  }

  @Operation(
      summary = "For other nodes: the agencies that this node serves itself, by code.",
      description =
          "Those with a desk or an active system here. Signed with the key of the calling node,"
              + " whose keyid is peer: and its axis code. The last code of a page is the cursor of"
              + " the next; an empty page is the end.")
  @GetMapping("/api/exchange/peers/agencies")
  Served served(
      @Parameter(description = "The last code of the page before; empty for the first.")
          @RequestParam(defaultValue = "")
          String after,
      @Parameter(description = "Codes of a page, 1 to 1000.", example = "1000")
          @RequestParam(defaultValue = "1000")
          int limit,
      Signed call) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new RuleViolated(SharedError.INVALID_INPUT, "limit");
    }
    var page = agencies.served(call.caller(), after, limit);
    return new Served(page.stream().map(AgencyCode::value).toList());
  }

  /** A page of codes. */
  record Served(List<String> agencies) {}
}
