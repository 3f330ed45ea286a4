package vn.lienthong.exchange.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.PeerSettings;
import vn.lienthong.exchange.application.TestNodeKey;
import vn.lienthong.exchange.domain.Peer;
import vn.lienthong.exchange.domain.PeerCall.Answer;
import vn.lienthong.exchange.domain.PeerSilent;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.ContentDigest;
import vn.lienthong.httpsig.HttpMessage;
import vn.lienthong.httpsig.MessageSignature;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.WallClock;

/** Calls of another node against a server that answers what it is told to. */
class HttpPeerCallTests {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");
  private static final UUID DOCUMENT = new UUID(1, 2);
  private static final List<AgencyCode> RECIPIENTS =
      List.of(new AgencyCode("000.00.00.H46"), new AgencyCode("000.00.15.H46"));
  private static final byte[] PACKET = "<edXML>Bộ</edXML>".getBytes(StandardCharsets.UTF_8);

  private final TestNodeKey key = new TestNodeKey();
  private final AtomicReference<Received> received = new AtomicReference<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;

  private record Received(HttpMessage message, byte[] body) {}

  private record Request(HttpExchange exchange, URI target) implements HttpMessage {
    @Override
    public String method() {
      return exchange.getRequestMethod();
    }

    @Override
    public List<String> field(String name) {
      return exchange.getRequestHeaders().getOrDefault(name, List.of());
    }
  }

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answers(String path, int status, String body) {
    server.createContext(
        path,
        exchange -> {
          var target = URI.create(address() + exchange.getRequestURI());
          received.set(
              new Received(
                  new Request(exchange, target), exchange.getRequestBody().readAllBytes()));
          var bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private Peer peer() {
    return new Peer("000.00.00.H46", "Trục", URI.create(address()), key.verifying(), true);
  }

  private HttpPeerCall calls() {
    return calls(LONG);
  }

  private HttpPeerCall calls(Duration patience) {
    var exchange =
        new ExchangeSettings(
            Path.of("unused"),
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(1),
            Duration.ZERO,
            "000.00.00.G22",
            1,
            1,
            1,
            Duration.ZERO,
            Duration.ZERO);
    var peers =
        new PeerSettings(Duration.ZERO, Duration.ZERO, patience, Duration.ZERO, Duration.ZERO);
    var clock = new WallClock(Clock.fixed(NOW, ZoneOffset.UTC));
    return new HttpPeerCall(new SignedHttp(key, exchange, peers, JsonMapper.shared(), clock));
  }

  private Answer handOver() throws PeerSilent {
    return handOver(LONG);
  }

  private Answer handOver(Duration patience) throws PeerSilent {
    var packet =
        new Mailbox.Content() {
          @Override
          public long size() {
            return PACKET.length;
          }

          @Override
          public InputStream open() {
            return new ByteArrayInputStream(PACKET);
          }
        };
    return calls(patience).handOver(peer(), packet, RECIPIENTS);
  }

  @Test
  void aPacketIsHandedOverUnderTheSignatureOfTheNode() throws Exception {
    answers("/api/exchange/documents", 201, "{\"docId\":\"" + DOCUMENT + "\"}");
    handOver();

    var got = received.get();
    assertThat(got.body()).isEqualTo(PACKET);
    assertThat(got.message().target().getQuery()).isEqualTo("to=000.00.00.H46&to=000.00.15.H46");
    assertThat(got.message().field("content-digest")).containsExactly(ContentDigest.of(PACKET));
    assertThat(got.message().field("content-length")).containsExactly("" + PACKET.length);
    var signature = MessageSignature.of(got.message()).get(0);
    signature.verify(got.message(), Algorithm.ED25519, key.verifying());
    assertThat(signature.keyId()).hasValue("peer:000.00.00.G22");
    assertThat(signature.created()).hasValue(NOW);
    assertThat(signature.nonce()).isPresent();
    assertThat(List.of("@method", "@target-uri", "content-digest")).allMatch(signature::covers);
  }

  @Test
  void theAnswerSaysWhoIsServedAndWhoIsNotAndBringsTheReceipt() throws Exception {
    answers(
        "/api/exchange/documents",
        200,
        """
        {"docId":"%s","duplicate":true,"receipt":{"format":"x"},"recipients":[
          {"addressed":"000.00.00.H46","agency":"000.00.00.H46","refused":null},
          {"addressed":"000.00.15.H46","agency":null,"refused":"EX-0105"}]}
        """
            .formatted(DOCUMENT));
    var taken = (Answer.Taken) handOver();
    assertThat(taken.document()).isEqualTo(DOCUMENT);
    assertThat(taken.recipients())
        .containsEntry("000.00.00.H46", "")
        .containsEntry("000.00.15.H46", "EX-0105");
    assertThat(taken.receipt()).isEqualTo("{\"format\":\"x\"}");
  }

  @Test
  void aReceiptThatIsNotThereYetIsNone() throws Exception {
    answers("/api/exchange/documents", 201, "{\"docId\":\"" + DOCUMENT + "\",\"receipt\":null}");
    assertThat(((Answer.Taken) handOver()).receipt()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"422, EX-0105", "403, EX-0200", "409, EX-0107", "413, EX-0109"})
  void aRefusalOfThePacketIsAnAnswer(int status, String code) throws Exception {
    answers("/api/exchange/documents", status, "{\"code\":\"" + code + "\",\"detail\":\"x\"}");
    assertThat(handOver()).isEqualTo(new Answer.Refused(code, "x"));
  }

  /** These say nothing of the packet: it is handed over again. */
  @ParameterizedTest
  @CsvSource({
    "401, EX-0120",
    "401, EX-0121",
    "409, EX-0122",
    "403, SH-0002",
    "429, SH-0005",
    "500, SH-0001",
    "404, ''",
    "307, EX-0105"
  })
  void aRefusalOfTheCallIsNone(int status, String code) {
    answers("/api/exchange/documents", status, "{\"code\":\"" + code + "\"}");
    silent("HTTP " + status);
  }

  @Test
  void aPageOfSomebodyElseIsNoAnswer() {
    answers("/api/exchange/documents", 200, "<html>Đăng nhập</html>");
    silent("without JSON");
  }

  @Test
  void anAnswerWithoutDocIdIsNone() {
    answers("/api/exchange/documents", 200, "{}");
    silent("without DocId");
  }

  @Test
  void anAnswerThatNeverEndsIsNotRead() {
    server.createContext(
        "/api/exchange/documents",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          var piece = new byte[64 * 1024];
          try (var out = exchange.getResponseBody()) {
            while (over.getCount() > 0) {
              out.write(piece);
            }
          }
        });
    silent("longer than");
  }

  @Test
  void aPeerThatHangsIsLeftWhenItsTimeIsOver() {
    server.createContext("/api/exchange/documents", exchange -> await());
    assertThatThrownBy(() -> handOver(Duration.ofMillis(500)))
        .isInstanceOf(PeerSilent.class)
        .hasMessageContaining("no whole answer");
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void nobodyThereIsSilence() {
    server.stop(0);
    assertThatThrownBy(this::handOver)
        .isInstanceOf(PeerSilent.class)
        .hasMessageStartingWith("ConnectException")
        .hasMessageNotContaining("null");
  }

  private void silent(String what) {
    assertThatThrownBy(this::handOver).isInstanceOf(PeerSilent.class).hasMessageContaining(what);
  }

  @Test
  void theAgenciesBehindACodeAreAskedForUnderASignature() throws Exception {
    answers(
        "/api/exchange/peers/agencies",
        200,
        "{\"agencies\":[\"000.00.00.H46\",\"?\",\"000.00.15.H46\"]}");
    assertThat(calls().agencies(peer(), "000.00.00.H01")).isEqualTo(RECIPIENTS);
    var got = received.get();
    assertThat(got.message().target().getQuery()).isEqualTo("after=000.00.00.H01");
    MessageSignature.of(got.message())
        .get(0)
        .verify(got.message(), Algorithm.ED25519, key.verifying());
  }

  @Test
  void headsAndProofsAreReadAsTheNodeShowsThem() throws Exception {
    answers(
        "/api/journal/head",
        200,
        """
        {"head":{"origin":"o","size":7,"root":"r","at":"2026-11-30T01:00:00.123Z","key":"k",
          "signature":"s"},"publicKey":"p"}
        """);
    answers("/api/journal/proof/consistency", 200, "{\"from\":5,\"to\":7,\"proof\":[\"a\",\"b\"]}");
    assertThat(calls().head(peer()))
        .isEqualTo(
            new SignedHead("o", 7, "r", Instant.parse("2026-11-30T01:00:00.123Z"), "k", "s"));
    assertThat(calls().consistency(peer(), 5, 7)).containsExactly("a", "b");
    assertThat(received.get().message().target().getQuery()).isEqualTo("from=5&to=7");
  }

  @Test
  void aHeadThatIsNoneAndAnErrorAreSilence() {
    answers("/api/journal/head", 200, "{}");
    answers("/api/journal/proof/consistency", 400, "{\"code\":\"JN-0103\"}");
    assertThatThrownBy(() -> calls().head(peer())).isInstanceOf(PeerSilent.class);
    assertThatThrownBy(() -> calls().consistency(peer(), 5, 7)).isInstanceOf(PeerSilent.class);
  }
}
