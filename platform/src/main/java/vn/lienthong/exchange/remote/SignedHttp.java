package vn.lienthong.exchange.remote;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.PeerSettings;
import vn.lienthong.exchange.Peers;
import vn.lienthong.exchange.domain.PeerSilent;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.ContentDigest;
import vn.lienthong.httpsig.HttpMessage;
import vn.lienthong.httpsig.MessageSignature;
import vn.lienthong.httpsig.MessageSignature.SigningKey;
import vn.lienthong.httpsig.SignatureRefused;
import vn.lienthong.journal.NodeKey;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.ShortBody;
import vn.lienthong.shared.WallClock;

/**
 * Calls signed by this node (RFC 9421) under {@code peer:} and its axis code. Redirects are not
 * followed; a call has a time for all of it.
 */
@Component
class SignedHttp {
  private static final String DIGEST = "content-digest";
  private static final String XML = "application/xml";
  private static final long BYTES_OF_A_SECOND = 1_000_000;
  private static final int MOST_BYTES = 1024 * 1024;

  private final HttpClient http;
  private final NodeKey key;
  private final ExchangeSettings exchange;
  private final PeerSettings settings;
  private final JsonMapper json;
  private final WallClock clock;

  SignedHttp(
      NodeKey key,
      ExchangeSettings exchange,
      PeerSettings settings,
      JsonMapper json,
      WallClock clock) {
    this.key = key;
    this.exchange = exchange;
    this.settings = settings;
    this.json = json;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.timeOut())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** What was answered. */
  record Answer(int status, JsonNode json) {}

  /** A body and its SHA-256. */
  record Body(BodyPublisher bytes, byte[] sha256, long size) {}

  Answer get(URI target) throws PeerSilent {
    return send(request("GET", target, Map.of()).GET().build(), settings.timeOut());
  }

  Answer post(URI target, Body body) throws PeerSilent {
    var time = settings.timeOut().plusSeconds(body.size() / BYTES_OF_A_SECOND);
    var digest = ContentDigest.ofSha256(body.sha256());
    var request =
        request("POST", target, Map.of(DIGEST, digest))
            .header("Content-Type", XML)
            .POST(body.bytes())
            .build();
    return send(request, time);
  }

  private HttpRequest.Builder request(String method, URI target, Map<String, String> fields) {
    var covered = new ArrayList<>(List.of("@method", "@target-uri"));
    covered.addAll(fields.keySet());
    try {
      var all = new LinkedHashMap<>(fields);
      all.putAll(
          MessageSignature.sign(
              new Outgoing(method, target, fields),
              covered,
              new SigningKey(Peers.KEY_ID + exchange.axisCode(), Algorithm.ED25519, key.signing()),
              clock.now(),
              Ids.next().toString()));
      var request = HttpRequest.newBuilder(target).header("User-Agent", "LienThong");
      request.header("Accept", "application/json");
      all.forEach(request::header);
      TraceFields.add(request);
      return request;
    } catch (SignatureRefused impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Answer send(HttpRequest request, Duration time) throws PeerSilent {
    var call = http.sendAsync(request, response -> new ShortBody(MOST_BYTES));
    try {
      return answer(call.get(time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException hanging) {
      throw new PeerSilent("no whole answer within " + time.toSeconds() + " s");
    } catch (ExecutionException unreachable) {
      var cause = unreachable.getCause() == null ? unreachable : unreachable.getCause();
      var name = cause.getClass().getSimpleName();
      throw new PeerSilent(cause.getMessage() == null ? name : name + ": " + cause.getMessage());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new PeerSilent("interrupted");
    } finally {
      call.cancel(true);
    }
  }

  private Answer answer(HttpResponse<byte[]> response) throws PeerSilent {
    try {
      return new Answer(response.statusCode(), json.readTree(response.body()));
    } catch (JacksonException notJson) {
      throw new PeerSilent("HTTP " + response.statusCode() + " without JSON");
    }
  }

  private record Outgoing(String method, URI target, Map<String, String> fields)
      implements HttpMessage {
    @Override
    public List<String> field(String name) {
      var value = fields.get(name);
      return value == null ? List.of() : List.of(value);
    }
  }
}
