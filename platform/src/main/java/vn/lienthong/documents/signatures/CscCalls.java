package vn.lienthong.documents.signatures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.documents.DocumentsError;
import vn.lienthong.documents.RemoteSigningSettings;
import vn.lienthong.shared.RuleViolated;

/** Calls to a signing service: JSON in, JSON out, within a time and a size; nothing is repeated. */
final class CscCalls {
  private static final Logger LOG = LoggerFactory.getLogger(CscCalls.class);
  private static final int LARGEST = 1024 * 1024;
  private static final int OK = 200;
  private static final int FAILED = 500;
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");

  private final RemoteSigningSettings settings;
  private final HttpClient client;

  CscCalls(RemoteSigningSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(settings.timeOut())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * What the service answers.
   *
   * @throws RuleViolated {@link DocumentsError#SERVICE_SILENT} when there is none in time that can
   *     be read, {@link DocumentsError#SERVICE_REFUSED} with its error
   */
  JsonNode post(String operation, Map<String, Object> question) {
    var response = client.sendAsync(request(operation, question), head -> limited());
    try {
      // the time of a request ends with its head; this one counts the body too
      return read(operation, response.get(settings.timeOut().toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException | TimeoutException | IOException | JacksonException silent) {
      response.cancel(true);
      LOG.warn("{} of the signing service: {}", operation, silent.toString());
      throw new RuleViolated(DocumentsError.SERVICE_SILENT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RuleViolated(DocumentsError.SERVICE_SILENT);
    }
  }

  private HttpRequest request(String operation, Map<String, Object> question) {
    var base = settings.address().replaceAll("/+$", "");
    var request =
        HttpRequest.newBuilder(URI.create(base + "/" + operation))
            .timeout(settings.timeOut())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(question)));
    if (!settings.token().isEmpty()) {
      request.header("Authorization", "Bearer " + settings.token());
    }
    return request.build();
  }

  private static JsonNode read(String operation, HttpResponse<byte[]> response) throws IOException {
    if (response.statusCode() >= FAILED || response.body().length > LARGEST) {
      throw new IOException("HTTP " + response.statusCode());
    }
    if (response.statusCode() != OK) {
      throw refused(operation, response);
    }
    return JsonMapper.shared().readTree(response.body());
  }

  /** Its code is told, its words are for the log. */
  private static RuleViolated refused(String operation, HttpResponse<byte[]> response) {
    var code = "http_" + response.statusCode();
    try {
      var problem = JsonMapper.shared().readTree(response.body());
      var given = problem.path("error").asString("");
      code = CODE.matcher(given).matches() ? given : code;
      LOG.warn(
          "{} of the signing service: {} {}",
          operation,
          code,
          problem.path("error_description").asString(""));
    } catch (JacksonException noJson) {
      LOG.warn("{} of the signing service: HTTP {}", operation, response.statusCode());
    }
    return new RuleViolated(DocumentsError.SERVICE_REFUSED, code);
  }

  /** Keeps a body up to the limit and a little more, by which it is known to be too large. */
  private static HttpResponse.BodySubscriber<byte[]> limited() {
    var kept = new ByteArrayOutputStream();
    return BodySubscribers.mapping(
        BodySubscribers.ofByteArrayConsumer(
            part -> part.filter(bytes -> kept.size() <= LARGEST).ifPresent(kept::writeBytes)),
        none -> kept.toByteArray());
  }
}
