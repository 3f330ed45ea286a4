package vn.lienthong.journal.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.lienthong.shared.TimeStampAuthority;
import vn.lienthong.shared.WallClock;

/** A time-stamp authority of a test: in this process, or behind a real HTTP server. */
public final class TestAuthority implements AutoCloseable {
  public static final String REPLY = "application/timestamp-reply";
  private static final Instant NOON = Instant.parse("2026-02-12T05:00:00Z");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** What the server does with a query. */
  interface Answering {
    void answer(HttpExchange call, byte[] query) throws IOException, InterruptedException;
  }

  TestAuthority(Answering answering) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/tsa",
        call -> {
          try (call) {
            answering.answer(call, call.getRequestBody().readAllBytes());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }

  /** Honest and trusted; its key lies in the folder. */
  public static TimeStampAuthority honest(Path folder) {
    return new CheckedAuthority(sample(folder), new TrustFolder(folder));
  }

  static SampleStampService sample(Path folder) {
    return new SampleStampService(folder, folder, new WallClock(Clock.fixed(NOON, ZoneOffset.UTC)));
  }

  static void reply(HttpExchange call, int status, String type, byte[] body) throws IOException {
    call.getResponseHeaders().set("Content-Type", type);
    call.sendResponseHeaders(status, body.length);
    call.getResponseBody().write(body);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
  }

  TimeStampAuthority asked(Path trust, Duration timeOut) {
    return new CheckedAuthority(new HttpStampService(address(), timeOut), new TrustFolder(trust));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
