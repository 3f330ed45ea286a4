package vn.lienthong.notification.remote;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.lienthong.notification.domain.Outcome;

/** Posts JSON and says what may be known afterwards; redirects are not followed. */
final class JsonPost {
  static final String JSON = "application/json";

  /** The other side is there and asks to come back. */
  private static final Set<Integer> LATER = Set.of(408, 425, 429, 500, 503);

  /** Somebody in between does not know what became of it. */
  private static final Set<Integer> LOST = Set.of(502, 504);

  private final HttpClient http;
  private final Duration timeOut;

  JsonPost(Duration timeOut) {
    this.timeOut = timeOut;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(timeOut)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  Outcome send(HttpRequest request) {
    var answer = http.sendAsync(request, BodyHandlers.discarding());
    try {
      return outcome(answer.get(timeOut.toMillis(), TimeUnit.MILLISECONDS).statusCode());
    } catch (TimeoutException hanging) {
      answer.cancel(true);
      return new Outcome.Unanswered("no answer within " + timeOut.toSeconds() + " s");
    } catch (ExecutionException broken) {
      return broken(broken.getCause() == null ? broken : broken.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Outcome.Unanswered("stopped");
    }
  }

  private static Outcome outcome(int status) {
    if (status >= 200 && status < 300) {
      return new Outcome.Sent();
    }
    var reason = "HTTP " + status;
    if (LOST.contains(status)) {
      return new Outcome.Unanswered(reason);
    }
    return LATER.contains(status) ? new Outcome.Failed(reason) : new Outcome.Refused(reason);
  }

  /** Without a connection nothing was sent; with one, nobody knows. */
  private static Outcome broken(Throwable cause) {
    var reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
        ? new Outcome.Failed(reason)
        : new Outcome.Unanswered(reason);
  }
}
