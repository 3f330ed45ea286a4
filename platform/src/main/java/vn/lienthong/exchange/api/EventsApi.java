package vn.lienthong.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.exchange.AxisEvent;
import vn.lienthong.exchange.AxisEvents;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** What happened to the documents of an agency, for systems that ask. */
@RestController
@RequestMapping("/api/exchange")
@SecurityRequirement(name = ApiRoutes.SCHEME)
class EventsApi {
  private static final int LARGEST_PAGE = 1000;

  private final AxisEvents events;

  EventsApi(AxisEvents events) {
    this.events = events;
  }

  @Operation(
      summary =
          "What happened to the documents of the caller's agency, in the order of the journal.",
      description =
          "Kinds: accepted, refused, handed-over, withdrawn, answered (to the sender), arrived (to"
              + " a recipient), moved, status (to both). The sequence is that of the journal entry;"
              + " what is committed late is numbered late, so the cursor skips nothing.")
  @GetMapping("/events")
  EventsJson events(
      @Parameter(
              description = "Sequence of the last event handled; -1 for the first.",
              example = "-1")
          @RequestParam(defaultValue = "-1")
          long after,
      @Parameter(
              description = "Events of a page, 1 to 1000; those of one sequence stay together.",
              example = "100")
          @RequestParam(defaultValue = "100")
          int limit,
      Signed call) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new RuleViolated(SharedError.INVALID_INPUT, "limit");
    }
    return EventsJson.of(events.after(call.caller(), after, limit), after);
  }

  /**
   * A page of events.
   *
   * @param next cursor of the next page; the same again when there was nothing more
   */
  record EventsJson(List<EventJson> events, long next) {
    static EventsJson of(List<AxisEvent> events, long after) {
      return new EventsJson(
          events.stream().map(EventJson::of).toList(),
          events.isEmpty() ? after : events.get(events.size() - 1).sequence());
    }
  }

  /** One event; the time is in UTC. */
  record EventJson(
      long sequence, String kind, UUID docId, String recipient, String detail, Instant at) {
    static EventJson of(AxisEvent event) {
      return new EventJson(
          event.sequence(),
          event.kind().wire(),
          event.docId(),
          event.recipient().value(),
          event.detail(),
          event.at());
    }
  }
}
