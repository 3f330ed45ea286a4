package vn.lienthong.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries calls over HTTP and repeats those that got no answer. An answer, agreeable or not, ends
 * it: only faults of the way are tried again.
 */
final class Transport {
  private final Patience patience;
  private final Timing timing;
  private final Silence silence;
  private final HttpClient http;

  Transport(Patience patience, Timing timing) {
    this(patience, timing, Transport::ofTheMachine);
  }

  Transport(Patience patience, Timing timing, Silence silence) {
    this.patience = patience;
    this.timing = timing;
    this.silence = silence;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience.connectTimeout())
            .build();
  }

  /** Waits for an answer, handed in so that silence is tested without waiting for it. */
  interface Silence {
    <B> B until(CompletableFuture<B> answer, Duration longest)
        throws InterruptedException, ExecutionException, TimeoutException;
  }

  private static <B> B ofTheMachine(CompletableFuture<B> answer, Duration longest)
      throws InterruptedException, ExecutionException, TimeoutException {
    return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A call that can be made again from the start: each attempt is signed anew. */
  interface Call<B, R> {
    HttpRequest request(Activity activity) throws IOException;

    BodyHandler<B> body(Activity activity);

    R read(HttpResponse<B> response) throws IOException;
  }

  <B, R> R carry(Call<B, R> call, Progress progress) {
    for (int attempt = 1; ; attempt++) {
      try {
        var activity = new Activity(progress);
        return call.read(once(call, activity));
      } catch (InterruptedIOException stopped) {
        throw new AxisUnreachable(attempt, stopped);
      } catch (IOException lost) {
        if (attempt == patience.attempts()) {
          throw new AxisUnreachable(attempt, lost);
        }
        pauseAfter(attempt, lost);
      }
    }
  }

  private <B> HttpResponse<B> once(Call<B, ?> call, Activity activity) throws IOException {
    HttpRequest request = call.request(activity);
    var answer = http.sendAsync(request, call.body(activity));
    try {
      return await(answer, activity);
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Stopped while waiting for the axis");
    }
  }

  /** Waits as long as bytes move: no overall limit fits both an empty list and 300 MB. */
  private <B> B await(CompletableFuture<B> answer, Activity activity)
      throws IOException, InterruptedException {
    long seen = -1;
    while (true) {
      try {
        return silence.until(answer, patience.answerTimeout());
      } catch (TimeoutException quiet) {
        if (activity.bytes() == seen || activity.bytes() == 0) {
          answer.cancel(true);
          throw new HttpTimeoutException("No byte moved for " + patience.answerTimeout());
        }
        seen = activity.bytes();
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof IOException lost) {
          throw lost;
        }
        throw new IOException(failed.getCause());
      }
    }
  }

  private void pauseAfter(int attempt, IOException lost) {
    try {
      timing.pause().of(Backoff.STANDARD.after(attempt, timing.jitter().getAsDouble()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AxisUnreachable(attempt, lost);
    }
  }
}
