package vn.lienthong.exchange.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.EncryptionKeyView;
import vn.lienthong.exchange.EncryptionKeys;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Keys for end-to-end encryption: published by the receiving agency, asked for by senders. */
@RestController
@RequestMapping("/api/exchange")
@SecurityRequirement(name = ApiRoutes.SCHEME)
class EncryptionKeysApi {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final EncryptionKeys keys;
  private final JsonMapper json;

  EncryptionKeysApi(EncryptionKeys keys, JsonMapper json) {
    this.keys = keys;
    this.json = json;
  }

  @Operation(
      summary = "The key that a letter to an agency is encrypted with, end to end.",
      description =
          "EC P-256 (JWK) for ECDH-ES+A256KW. The agency of the answer is the one that gets what"
              + " is addressed to the code, perhaps a successor. Ask before each letter: keys are"
              + " replaced and revoked. 404 (EX-0244) when there is none, 409 (EX-0245) for an"
              + " agency that works at a desk alone and cannot receive encrypted letters.")
  @GetMapping("/agencies/{code}/encryption-key")
  ResponseEntity<KeyJson> key(
      @Parameter(description = "Any code of the agency.", example = "000.00.00.H46") @PathVariable
          String code,
      Signed call) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(view(keys.of(call.caller(), code)));
  }

  @Operation(
      summary = "Publishes a key of the caller's agency; the private half stays with the agency.",
      description =
          "from is now and until two years later unless the call says otherwise; five years are the"
              + " longest. Senders are given the newest key in force; letters encrypted for an older"
              + " one are taken while it is in force, so that keys are replaced without a gap.")
  @PostMapping(path = "/encryption-keys", consumes = "application/json")
  @ResponseStatus(HttpStatus.CREATED)
  KeyJson publish(Signed call) throws IOException {
    var body = call.json(json);
    if (!body.path("jwk").isObject()) {
      throw new RuleViolated(ExchangeError.FIELD_MISSING, "jwk");
    }
    var offer =
        new EncryptionKeys.Offer(
            null,
            json.writeValueAsString(body.path("jwk")),
            instant(body, "from"),
            instant(body, "until"));
    return view(keys.publish(call.caller(), offer));
  }

  @Operation(summary = "The keys of the caller's agency, the newest first.")
  @GetMapping("/encryption-keys")
  List<KeyJson> all(Signed call) {
    return keys.all(call.caller()).stream().map(this::view).toList();
  }

  @Operation(
      summary = "Ends a key at once: packets that are encrypted for it are refused from now on.")
  @PostMapping(path = "/encryption-keys/{kid}/revoke", consumes = "application/json")
  KeyJson revoke(
      @Parameter(description = "Thumbprint of the key (RFC 7638).", example = ApiRoutes.EXAMPLE_KID)
          @PathVariable
          String kid,
      Signed call)
      throws IOException {
    call.json(json);
    return view(keys.revoke(call.caller(), kid));
  }

  private static @Nullable Instant instant(JsonNode body, String field) {
    var value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    try {
      return Instant.parse(value.asString(""));
    } catch (DateTimeException noInstant) {
      throw new RuleViolated(SharedError.INVALID_INPUT, field);
    }
  }

  private KeyJson view(EncryptionKeyView key) {
    return new KeyJson(
        key.agency().value(),
        key.kid(),
        key.from(),
        key.until(),
        key.revoked(),
        json.readValue(key.jwk(), TEXTS));
  }

  /** A key; times in UTC. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record KeyJson(
      String agency,
      String kid,
      Instant from,
      Instant until,
      @Nullable Instant revoked,
      Map<String, String> jwk) {}
}
