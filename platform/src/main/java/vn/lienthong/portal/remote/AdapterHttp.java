package vn.lienthong.portal.remote;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.SynchronisationSettings;
import vn.lienthong.portal.domain.PortalSilent;
import vn.lienthong.shared.ShortBody;

/**
 * POSTs JSON to the adapter. Redirects are not followed, a call has a time for all of it, an answer
 * has a largest size; what is in a session never comes into a log.
 */
@Component
class AdapterHttp {
  private static final int MOST_BYTES = 1024 * 1024;
  private static final String CODE = "error_code";
  private static final String MESSAGE = "message";

  private final HttpClient http;
  private final Target target;
  private final SynchronisationSettings settings;
  private final JsonMapper json;

  AdapterHttp(Target target, SynchronisationSettings settings, JsonMapper json) {
    this.target = target;
    this.settings = settings;
    this.json = json;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.timeOut())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * What came back.
   *
   * @param json an object with an {@code error_code} when the status is 200
   */
  record Reply(int status, JsonNode json) {
    String code() {
      return json.path(CODE).asString("");
    }

    String message() {
      return json.path(MESSAGE).asString("");
    }
  }

  Reply post(String path, Map<String, Object> body) throws PortalSilent {
    var request = request(path, body);
    var call = http.sendAsync(request, response -> new ShortBody(MOST_BYTES));
    try {
      return reply(call.get(settings.timeOut().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException hanging) {
      var seconds = settings.timeOut().toSeconds();
      throw new PortalSilent(Outcome.TIMED_OUT, "no whole answer within " + seconds + " s");
    } catch (ExecutionException unreachable) {
      var cause = unreachable.getCause() == null ? unreachable : unreachable.getCause();
      throw new PortalSilent(
          Outcome.UNREACHABLE, cause.getClass().getSimpleName() + ": " + cause.getMessage());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new PortalSilent(Outcome.UNREACHABLE, "interrupted");
    } finally {
      call.cancel(true);
    }
  }

  private HttpRequest request(String path, Map<String, Object> body) throws PortalSilent {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(target.address() + path))
              .header("User-Agent", "LienThong")
              .header("Content-Type", "application/json")
              .header("Charset", "utf-8")
              .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
      if (!settings.destination().isEmpty()) {
        request.header("dstcode", settings.destination());
      }
      return request.build();
    } catch (IllegalArgumentException noAddress) {
      throw new PortalSilent(Outcome.UNREACHABLE, "the address of the adapter is none");
    }
  }

  private Reply reply(HttpResponse<byte[]> response) throws PortalSilent {
    var status = response.statusCode();
    if (status != 200) {
      return new Reply(status, json.createObjectNode());
    }
    try {
      var body = json.readTree(response.body());
      var answer = body.has(CODE) ? body : wrapped(body);
      if (answer.path(CODE).asString("").isEmpty()) {
        throw new PortalSilent(Outcome.CROOKED, "an answer without error_code");
      }
      return new Reply(status, answer);
    } catch (JacksonException notJson) {
      throw new PortalSilent(Outcome.CROOKED, "an answer that is no JSON");
    }
  }

  /** Wrappers of provinces put the real answer as a text into the message. */
  private JsonNode wrapped(JsonNode body) {
    var text = body.path(MESSAGE).asString("");
    return text.startsWith("{") ? json.readTree(text) : body;
  }
}
