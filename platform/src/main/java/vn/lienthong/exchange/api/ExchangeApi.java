package vn.lienthong.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.Evidences;
import vn.lienthong.exchange.Exchange;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.Peers;
import vn.lienthong.exchange.Submission;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.journal.Receipts;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/**
 * The axis for systems that sign their calls (RFC 9421) and want receipts. It holds no rule: it
 * translates calls into those of the core.
 */
@RestController
@RequestMapping("/api/exchange")
@SecurityRequirement(name = ApiRoutes.SCHEME)
class ExchangeApi {
  private static final int LARGEST_PAGE = AskedDocIds.MOST;
  private static final Set<TransportState> WAITING =
      Set.of(TransportState.INITIAL, TransportState.PROCESSING, TransportState.FAIL);

  private final Exchange exchange;
  private final Mailbox mailbox;
  private final Evidences evidences;
  private final Receipts receipts;
  private final SubmittedAnswers answers;
  private final JsonMapper json;

  ExchangeApi(
      Exchange exchange,
      Mailbox mailbox,
      Evidences evidences,
      Receipts receipts,
      SubmittedAnswers answers,
      JsonMapper json) {
    this.exchange = exchange;
    this.mailbox = mailbox;
    this.evidences = evidences;
    this.receipts = receipts;
    this.answers = answers;
    this.json = json;
  }

  @Operation(
      summary = "Hands in one edXML packet and answers with its receipt.",
      description =
          "The packet is durable before the answer leaves: 201, or 200 with the first DocId and"
              + " receipt when it was handed in before. The receipt can be checked offline.")
  @PostMapping(path = "/documents", consumes = "application/xml")
  ResponseEntity<SubmittedJson> submit(
      @Parameter(
              description =
                  "Codes of the recipients to serve, out of those the packet names; all of them"
                      + " when there is none.",
              example = "000.00.00.H46")
          @RequestParam(required = false)
          @Nullable List<String> to,
      Signed call)
      throws IOException {
    var terms = new Submission(call.caller(), channel(call), call.sha256(), only(to));
    return answers.to(exchange.submit(call.body(), terms));
  }

  /** What came from a peer is known by it. */
  private static String channel(Signed call) {
    return call.caller().role().equals(Peers.ROLE) ? call.caller().principal() : "api";
  }

  private static Set<AgencyCode> only(@Nullable List<String> to) {
    return to == null
        ? Set.of()
        : to.stream()
            .map(code ->
                AgencyCode.parse(code)
                    .orElseThrow(() -> new RuleViolated(SharedError.INVALID_INPUT, "to")))
            .collect(Collectors.toSet());
  }

  @Operation(summary = "A packet that the caller's agency sent or received, with its TraceHeader.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "application/xml", schema = @Schema(type = "string")))
  @GetMapping(path = "/documents/{docId}", produces = "application/xml")
  void fetch(
      @Parameter(description = "DocId that the axis gave.") @PathVariable UUID docId,
      Signed call,
      HttpServletResponse response)
      throws IOException {
    var content = mailbox.fetch(call.caller(), docId);
    response.setContentType("application/xml");
    response.setContentLengthLong(content.size());
    try (var in = content.open()) {
      in.transferTo(response.getOutputStream());
    }
  }

  @Operation(
      summary = "What waits for the caller's agency, in order of arrival.",
      description =
          "A cursor walks the list in order of arrival and passes nothing by: it stays before an"
              + " item for as long as another, just being accepted, could come before that one, so"
              + " the newest items may be listed twice. What is replayed, or comes from a"
              + " predecessor, goes to the end. An item waits until it is moved to done.")
  @GetMapping("/inbox")
  InboxJson inbox(
      @Parameter(description = "edoc or status.", example = "edoc")
          @RequestParam(defaultValue = "edoc")
          String type,
      @Parameter(description = "The cursor of the page before; 0 for the first.", example = "0")
          @RequestParam(defaultValue = "0")
          long after,
      @Parameter(description = "Items of a page, 1 to 1000.", example = "100")
          @RequestParam(defaultValue = "100")
          int limit,
      Signed call) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new RuleViolated(SharedError.INVALID_INPUT, "limit");
    }
    var filter =
        new MailFilter(
            MessageType.parse(type)
                .orElseThrow(() -> new RuleViolated(SharedError.INVALID_INPUT, "type")),
            WAITING,
            null,
            null,
            null,
            Math.max(0, after),
            1,
            limit);
    return InboxJson.of(mailbox.list(call.caller(), filter), after);
  }

  @Operation(
      summary = "Moves the caller's delivery of a document, or reports a status.",
      description =
          "States: processing, done, fail. Statuses of QĐ 28/2018/QĐ-TTg by code or keyword: 01 to"
              + " 06, acceptance …")
  @PostMapping(path = "/documents/{docId}/state", consumes = "application/json")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void move(
      @Parameter(description = "DocId that the axis gave.") @PathVariable UUID docId, Signed call)
      throws IOException {
    mailbox.update(call.caller(), docId, state(call.smallBody()));
  }

  @Operation(
      summary = "Moves the caller's deliveries of several documents to done.",
      description =
          "Up to 1000 DocIds, each of a document that the caller holds durably. All are moved, or"
              + " after an error none; what was done before stays done.")
  @PostMapping(path = "/inbox/done", consumes = "application/json")
  ConfirmedJson confirm(Signed call) throws IOException {
    var asked = AskedDocIds.of(call.json(json));
    return ConfirmedJson.of(asked, mailbox.confirm(call.caller(), asked));
  }

  private String state(byte[] body) {
    try {
      var state = json.readTree(body).path("state");
      if (state.isString()) {
        return state.asString();
      }
    } catch (JacksonException malformed) {
      throw new RuleViolated(SharedError.INVALID_INPUT, "body");
    }
    throw new RuleViolated(ExchangeError.FIELD_MISSING, "state");
  }

  @Operation(
      summary = "Receipts of a document: of its acceptance, and of each hand-over.",
      description =
          "Its sender sees all, a recipient its own. A receipt that is not there yet comes with"
              + " the next signed head.")
  @GetMapping("/documents/{docId}/receipts")
  List<EvidenceJson> receipts(
      @Parameter(description = "DocId that the axis gave.") @PathVariable UUID docId, Signed call) {
    return evidences.of(call.caller(), docId).stream()
        .map(item -> EvidenceJson.of(item, receipts.find(item.entry()).orElse(null)))
        .toList();
  }
}
