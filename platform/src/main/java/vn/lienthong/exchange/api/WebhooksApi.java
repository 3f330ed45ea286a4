package vn.lienthong.exchange.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.WebhookView;
import vn.lienthong.exchange.Webhooks;
import vn.lienthong.shared.RuleViolated;

/** Addresses to which the node pushes the events of an agency. */
@RestController
@RequestMapping("/api/exchange/webhooks")
@SecurityRequirement(name = ApiRoutes.SCHEME)
class WebhooksApi {
  private static final String ID = "Id of the webhook.";

  private final Webhooks webhooks;
  private final JsonMapper json;

  WebhooksApi(Webhooks webhooks, JsonMapper json) {
    this.webhooks = webhooks;
    this.json = json;
  }

  @Operation(
      summary = "Registers an address for the events of the caller's agency.",
      description =
          "The node POSTs {webhook, events} there, as /events shows them, in order and at least"
              + " once, signed with the key of /webhooks/key. Any status of 200 to 299 confirms a"
              + " page; after anything else the same events come again with growing pauses.")
  @PostMapping(consumes = "application/json")
  @ResponseStatus(HttpStatus.CREATED)
  WebhookJson register(Signed call) throws IOException {
    var url = call.json(json).path("url");
    if (!url.isString()) {
      throw new RuleViolated(ExchangeError.FIELD_MISSING, "url");
    }
    return WebhookJson.of(webhooks.register(call.caller(), url.asString()));
  }

  @Operation(summary = "The webhooks of the caller's agency and how they do.")
  @GetMapping
  List<WebhookJson> all(Signed call) {
    return webhooks.all(call.caller()).stream().map(WebhookJson::of).toList();
  }

  @Operation(summary = "Removes a webhook.")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@Parameter(description = ID) @PathVariable UUID id, Signed call) {
    webhooks.remove(call.caller(), id);
  }

  @Operation(
      summary = "Sends everything behind a sequence again, and starts a webhook that was stopped.")
  @PostMapping(path = "/{id}/replay", consumes = "application/json")
  WebhookJson replay(@Parameter(description = ID) @PathVariable UUID id, Signed call)
      throws IOException {
    var after = call.json(json).path("after");
    if (!after.isIntegralNumber()) {
      throw new RuleViolated(ExchangeError.FIELD_MISSING, "after");
    }
    return WebhookJson.of(webhooks.replay(call.caller(), id, after.asLong()));
  }

  @Operation(summary = "The key that the node signs its calls with: id (keyid) and public key.")
  @SecurityRequirements
  @GetMapping("/key")
  Webhooks.Key key() {
    return webhooks.key();
  }

  /** A webhook; times in UTC. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WebhookJson(
      UUID id,
      String url,
      long after,
      boolean active,
      int failures,
      Instant nextAttempt,
      @Nullable Instant failingSince,
      @Nullable Instant lastSuccess,
      String lastError) {
    static WebhookJson of(WebhookView view) {
      return new WebhookJson(
          view.id(),
          view.url(),
          view.after(),
          view.active(),
          view.attempts(),
          view.nextAttempt(),
          view.failingSince(),
          view.lastSuccess(),
          view.lastError());
    }
  }
}
