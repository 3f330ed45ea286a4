package vn.lienthong.exchange.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.AxisEvent;
import vn.lienthong.exchange.WebhookSettings;
import vn.lienthong.exchange.application.TestNodeKey;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.ContentDigest;
import vn.lienthong.httpsig.HttpMessage;
import vn.lienthong.httpsig.MessageSignature;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.WallClock;

/** Calls to a real server. */
class HttpWebhookCallTests {
  private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");
  private static final AxisEvent EVENT =
      new AxisEvent(
          7,
          AxisEvent.Kind.HANDED_OVER,
          new UUID(1, 2),
          new AgencyCode("000.00.00.H46"),
          "000.00.00.H99",
          NOW);

  private final TestNodeKey key = new TestNodeKey();
  private final AtomicReference<Received> received = new AtomicReference<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;

  private record Received(HttpMessage message, byte[] body) {}

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/ok", exchange -> answer(exchange, 204));
    server.createContext("/broken", exchange -> answer(exchange, 500));
    server.createContext(
        "/elsewhere",
        exchange -> {
          exchange.getResponseHeaders().add("Location", url("/ok"));
          answer(exchange, 307);
        });
    server.createContext("/silent", exchange -> waitForTheEnd());
    server.createContext(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(new byte[100]);
          exchange.getResponseBody().flush();
          waitForTheEnd();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  private void waitForTheEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange, int status) throws IOException {
    received.set(
        new Received(
            new Incoming(exchange, URI.create(url(exchange.getRequestURI().toString()))),
            exchange.getRequestBody().readAllBytes()));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private record Incoming(HttpExchange exchange, URI target) implements HttpMessage {
    @Override
    public String method() {
      return exchange.getRequestMethod();
    }

    @Override
    public List<String> field(String name) {
      return exchange.getRequestHeaders().getOrDefault(name, List.of());
    }
  }

  private HttpWebhookCall calls(boolean privateHosts) {
    return calls(privateHosts, Duration.ofMinutes(2));
  }

  private HttpWebhookCall calls(boolean privateHosts, Duration patience) {
    var settings =
        new WebhookSettings(
            privateHosts,
            5,
            Duration.ofSeconds(1),
            patience,
            Duration.ofHours(6),
            Duration.ofDays(5));
    var clock = new WallClock(Clock.fixed(NOW, ZoneOffset.UTC));
    return new HttpWebhookCall(key, settings, JsonMapper.shared(), clock);
  }

  private String call(String path) {
    return calls(true).call(url(path), new UUID(3, 4), List.of(EVENT));
  }

  @Test
  void theTargetCanProveThatTheNodeCalledAndWhatItSaid() throws Exception {
    assertThat(call("/ok?a=1")).isEmpty();

    var got = received.get();
    var signature = MessageSignature.of(got.message()).get(0);
    signature.verify(got.message(), Algorithm.ED25519, key.verifying());
    assertThat(signature.keyId()).hasValue("test-node");
    assertThat(signature.created()).hasValue(NOW);
    assertThat(signature.nonce()).isPresent();
    assertThat(List.of("@method", "@target-uri", "content-digest", "content-type"))
        .allMatch(signature::covers);
    assertThat(got.message().field("content-digest")).containsExactly(ContentDigest.of(got.body()));
    var event = JsonMapper.shared().readTree(got.body()).path("events").get(0);
    assertThat(event.path("kind").asString()).isEqualTo("handed-over");
    assertThat(event.path("sequence").asLong()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"/broken, HTTP 500", "/elsewhere, HTTP 307", "/nowhere, HTTP 404"})
  void anythingButSuccessIsAFailureAndRedirectsAreNotFollowed(String path, String error) {
    assertThat(call(path)).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource({"/silent", "/endless"})
  void aTargetThatHangsIsLeftWhenItsTimeIsOver(String path) {
    var calls = calls(true, Duration.ofMillis(400));
    assertThat(calls.call(url(path), new UUID(3, 4), List.of(EVENT))).contains("no whole answer");
  }

  @Test
  void nobodyThereIsAFailure() {
    server.stop(0);
    assertThat(call("/ok")).contains("ConnectException");
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.com/x, not https",
    "ftp://example.com/x, not https",
    "https://127.0.0.1/x, an address of a private network",
    "https://localhost/x, an address of a private network",
    "https://10.1.2.3/x, an address of a private network",
    "https://192.168.1.1/x, an address of a private network",
    "https://169.254.169.254/latest, an address of a private network",
    "https://100.64.0.1/x, an address of a private network",
    "https://0.0.0.0/x, an address of a private network",
    "https://[::1]/x, an address of a private network",
    "https://[fd00::1]/x, an address of a private network",
    "https://[fe80::1]/x, an address of a private network",
    "https://user:secret@8.8.8.8/x, not an address",
    "https:///x, not an address",
    "javascript:alert(1), not an address",
    "https://8.8.8.8/ x, not an address",
    "https://8.8.8.8/x, ''"
  })
  void addressesInsideAreNotCalled(String url, String refusal) {
    assertThat(calls(false).refusal(url)).isEqualTo(refusal);
  }

  @Test
  void anAddressThatMovedInsideSinceItsRegistrationIsNotCalled() {
    assertThat(calls(false).call(url("/ok"), new UUID(3, 4), List.of(EVENT)))
        .isEqualTo("not https");
    assertThat(received.get()).isNull();
  }
}
