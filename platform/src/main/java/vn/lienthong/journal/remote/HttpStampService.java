package vn.lienthong.journal.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An authority asked over HTTP (RFC 3161, section 3.4); what is late or large is given up. */
final class HttpStampService implements StampService {
  private static final String QUERY = "application/timestamp-query";
  private static final String REPLY = "application/timestamp-reply";
  private static final int LARGEST = 256 * 1024;
  private static final int OK = 200;

  private final URI address;
  private final Duration timeOut;
  private final HttpClient client;

  HttpStampService(URI address, Duration timeOut) {
    this.address = address;
    this.timeOut = timeOut;
    this.client = HttpClient.newBuilder().connectTimeout(timeOut).build();
  }

  @Override
  public byte[] answer(byte[] query) throws IOException {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(timeOut)
            .header("Content-Type", QUERY)
            .header("Accept", REPLY)
            .POST(BodyPublishers.ofByteArray(query))
            .build();
    var asked = client.sendAsync(request, BodyHandlers.ofInputStream());
    try {
      return asked
          .thenCompose(HttpStampService::body)
          .get(timeOut.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException(address + " gave no answer within " + timeOut.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new IOException(address + ": " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      close(asked);
    }
  }

  private static CompletableFuture<byte[]> body(HttpResponse<InputStream> response) {
    return CompletableFuture.supplyAsync(() -> {
      var type = response.headers().firstValue("Content-Type").orElse("none");
      if (response.statusCode() != OK) {
        throw new IllegalStateException("HTTP status " + response.statusCode());
      }
      if (!type.split(";", 2)[0].strip().equalsIgnoreCase(REPLY)) {
        throw new IllegalStateException("an answer of type " + type);
      }
      try {
        var bytes = response.body().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) throw new IllegalStateException("a huge answer");
        return bytes;
      } catch (IOException e) {
        throw new IllegalStateException("the answer broke off", e);
      }
    });
  }

  /** Wakes whoever still reads an answer that nobody waits for any more. */
  private static void close(CompletableFuture<HttpResponse<InputStream>> asked) throws IOException {
    asked.cancel(true);
    if (asked.isDone() && !asked.isCompletedExceptionally()) asked.join().body().close();
  }
}
