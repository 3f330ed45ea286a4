package vn.lienthong.exchange.remote;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.AxisEvent;
import vn.lienthong.exchange.WebhookSettings;
import vn.lienthong.exchange.domain.WebhookCall;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.ContentDigest;
import vn.lienthong.httpsig.HttpMessage;
import vn.lienthong.httpsig.MessageSignature;
import vn.lienthong.httpsig.MessageSignature.SigningKey;
import vn.lienthong.httpsig.SignatureRefused;
import vn.lienthong.journal.NodeKey;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.WallClock;

/**
 * POSTs a page of events as JSON, signed by the node (RFC 9421: method, target, content digest,
 * created, nonce). Redirects are not followed, the answer's body is not read, and addresses inside
 * are called only where the configuration allows it.
 */
@Component
class HttpWebhookCall implements WebhookCall {
  private static final List<String> COVERED =
      List.of("@method", "@target-uri", "content-digest", "content-type");
  private static final String JSON = "application/json";

  private final HttpClient http;
  private final NodeKey key;
  private final WebhookSettings settings;
  private final JsonMapper json;
  private final WallClock clock;

  HttpWebhookCall(NodeKey key, WebhookSettings settings, JsonMapper json, WallClock clock) {
    this.key = key;
    this.settings = settings;
    this.json = json;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(settings.timeOut())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public String refusal(String url) {
    return PublicAddress.refusal(url, settings.privateHosts());
  }

  @Override
  public String call(String url, UUID webhook, List<AxisEvent> events) {
    var refused = refusal(url);
    if (!refused.isEmpty()) {
      return refused;
    }
    try {
      int status = send(request(URI.create(url), body(webhook, events)));
      return status >= 200 && status < 300 ? "" : "HTTP " + status;
    } catch (TimeoutException hanging) {
      return "no whole answer within " + settings.timeOut().toSeconds() + " s";
    } catch (ExecutionException unreachable) {
      var cause = unreachable.getCause() == null ? unreachable : unreachable.getCause();
      return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  /** One time for all of it: that of a request would end with the first byte of the answer. */
  private int send(HttpRequest request)
      throws ExecutionException, TimeoutException, InterruptedException {
    var answer = http.sendAsync(request, BodyHandlers.discarding());
    try {
      return answer.get(settings.timeOut().toMillis(), TimeUnit.MILLISECONDS).statusCode();
    } finally {
      answer.cancel(true);
    }
  }

  private byte[] body(UUID webhook, List<AxisEvent> events) {
    var rows = new ArrayList<Map<String, Object>>();
    events.forEach(event -> rows.add(row(event)));
    return json.writeValueAsBytes(Map.of("webhook", webhook.toString(), "events", rows));
  }

  private static Map<String, Object> row(AxisEvent event) {
    return Map.of(
        "sequence", event.sequence(),
        "kind", event.kind().wire(),
        "docId", event.docId().toString(),
        "recipient", event.recipient().value(),
        "detail", event.detail(),
        "at", event.at().toString());
  }

  private HttpRequest request(URI target, byte[] body) {
    var headers =
        Map.of(
            ContentDigest.FIELD.toLowerCase(Locale.ROOT),
            ContentDigest.of(body),
            "content-type",
            JSON);
    try {
      var signed =
          MessageSignature.sign(
              new Outgoing(target, headers),
              COVERED,
              new SigningKey(key.id(), Algorithm.ED25519, key.signing()),
              clock.now(),
              Ids.next().toString());
      var request =
          HttpRequest.newBuilder(target)
              .header("User-Agent", "LienThong")
              .POST(BodyPublishers.ofByteArray(body));
      headers.forEach(request::header);
      signed.forEach(request::header);
      TraceFields.add(request);
      return request.build();
    } catch (SignatureRefused impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private record Outgoing(URI target, Map<String, String> fields) implements HttpMessage {
    @Override
    public String method() {
      return "POST";
    }

    @Override
    public List<String> field(String name) {
      var value = fields.get(name);
      return value == null ? List.of() : List.of(value);
    }
  }
}
