package vn.lienthong.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.client.encryption.DecryptionKey;
import vn.lienthong.client.encryption.EncryptionKey;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.HttpMessage;
import vn.lienthong.httpsig.MessageSignature;
import vn.lienthong.httpsig.MessageSignature.SigningKey;

/** The signed face seen from the client: what it sends, repeats, and makes of each answer. */
class SignedAxisTests {
  private static final Instant NOW = Instant.parse("2020-02-12T01:00:00Z");
  private static final String SUBMITTED =
      "{\"docId\":\"d1\",\"duplicate\":true,\"recipients\":[{\"addressed\":\"x\"}],"
          + "\"receipt\":{\"format\":\"f\",\"proof\":[\"a\"]}}";

  @TempDir Path folder;
  private final KeyPair pair = pair();
  private final List<Seen> seen = new ArrayList<>();
  private final ArrayDeque<Reply> replies = new ArrayDeque<>();
  private HttpServer server;

  private record Reply(int status, String body) {}

  private record Seen(String method, URI target, HttpExchange exchange, byte[] body)
      implements HttpMessage {
    @Override
    public List<String> field(String name) {
      var lines = exchange.getRequestHeaders().get(name);
      return lines == null ? List.of() : lines;
    }
  }

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var target = URI.create(address() + exchange.getRequestURI());
    var body = exchange.getRequestBody().readAllBytes();
    seen.add(new Seen(exchange.getRequestMethod(), target, exchange, body));
    var reply = replies.size() > 1 ? replies.poll() : replies.peek();
    var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private SignedAxis axis(int attempts) {
    var patience = Duration.ofMinutes(2);
    return new SignedAxis(
        new SignedAxisSettings(
            URI.create(address()),
            new SigningKey("sys", Algorithm.ED25519, pair.getPrivate()),
            new Patience(patience, patience, attempts)),
        new Timing(InstantSource.fixed(NOW), wait -> {}, () -> 0));
  }

  private Path packet() throws IOException {
    return Files.writeString(folder.resolve("p.edxml"), "<gói tin/>");
  }

  @Test
  void everyCallCarriesASignatureThatItsPublicKeyVerifies() throws Exception {
    replies.add(new Reply(201, SUBMITTED));
    axis(1).submit(packet());
    replies.add(new Reply(204, ""));
    replies.poll();
    axis(1).move("00000000-0000-0000-0000-000000000001", "done");
    replies.add(new Reply(200, "{\"items\":[],\"next\":7}"));
    replies.poll();
    assertThat(axis(1).inbox(MessageType.STATUS, 7, 3)).isEqualTo(new InboxPage(List.of(), 7));
    for (var call : seen) {
      var signature = MessageSignature.of(call).get(0);
      signature.verify(call, Algorithm.ED25519, pair.getPublic());
      assertThat(signature.created()).contains(NOW);
      assertThat(signature.keyId()).contains("sys");
      assertThat(signature.covers("content-digest")).isEqualTo(call.body().length > 0);
    }
    assertThat(seen)
        .extracting(call -> call.target().getPath())
        .containsExactly(
            "/api/exchange/documents",
            "/api/exchange/documents/00000000-0000-0000-0000-000000000001/state",
            "/api/exchange/inbox");
    assertThat(new String(seen.get(1).body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"state\":\"done\"}");
    assertThat(seen.get(2).target().getQuery()).isEqualTo("type=status&after=7&limit=3");
  }

  @Test
  void theReceiptIsHandedOnAsTheJsonItIs() throws Exception {
    replies.add(new Reply(200, SUBMITTED));
    assertThat(axis(1).submit(packet()))
        .isEqualTo(new Submitted("d1", true, "{\"format\":\"f\",\"proof\":[\"a\"]}"));
    replies.add(new Reply(200, "{\"docId\":\"d2\",\"duplicate\":false,\"receipt\":null}"));
    replies.poll();
    assertThat(axis(1).submit(packet()).receipt()).isEmpty();
  }

  @Test
  void anItemThatWaitsIsReadWithAllItSays() {
    replies.add(
        new Reply(
            200,
            "{\"items\":[{\"docId\":\"d\",\"type\":\"edoc\",\"from\":\"a\",\"to\":\"b\","
                + "\"state\":\"initial\",\"note\":\"\",\"at\":\"2020-02-12T01:00:00Z\","
                + "\"more\":[1]}],\"next\":12}"));
    assertThat(axis(1).inbox(MessageType.DOCUMENT, 0, 10))
        .isEqualTo(
            new InboxPage(
                List.of(
                    new InboxPage.Item(
                        "d", "edoc", "a", "b", "initial", "", "2020-02-12T01:00:00Z")),
                12));
  }

  @ParameterizedTest
  @CsvSource({"500", "502", "503", "429"})
  void aFaultOfTheWayIsTriedAgainSignedAnew(int status) throws Exception {
    replies.add(new Reply(status, "{\"code\":\"SH-0004\",\"detail\":\"x\"}"));
    replies.add(new Reply(201, SUBMITTED));
    assertThat(axis(2).submit(packet()).docId()).isEqualTo("d1");
    assertThat(seen).hasSize(2);
    var nonces =
        List.of(
            MessageSignature.of(seen.get(0)).get(0).nonce(),
            MessageSignature.of(seen.get(1)).get(0).nonce());
    assertThat(nonces.get(0)).isNotEqualTo(nonces.get(1));
  }

  @Test
  void aRefusalIsNotTriedAgainAndKeepsItsCode() {
    replies.add(new Reply(422, "{\"code\":\"EX-0101\",\"detail\":\"dòng 3\"}"));
    assertThatExceptionOfType(AxisRefused.class)
        .isThrownBy(() -> axis(3).submit(packet()))
        .satisfies(refused -> {
          assertThat(refused.code()).isEqualTo("EX-0101");
          assertThat(refused.description()).isEqualTo("dòng 3");
        });
    assertThat(seen).hasSize(1);
  }

  /** The answer to the first piece is lost: sent again, it is found to be there. */
  @Test
  void aPieceWhoseAnswerWasLostIsNotSentTwice() throws Exception {
    var id = "00000000-0000-0000-0000-000000000001";
    replies.add(new Reply(201, "{\"id\":\"" + id + "\",\"offset\":0}"));
    replies.add(new Reply(502, ""));
    replies.add(new Reply(409, "{\"code\":\"EX-0181\",\"detail\":\"5\"}"));
    replies.add(new Reply(200, "{\"id\":\"" + id + "\",\"offset\":5}"));
    replies.add(new Reply(204, ""));
    replies.add(new Reply(201, SUBMITTED));
    var packet = packet();
    int size = (int) Files.size(packet);
    assertThat(axis(2).submitInPieces(packet, 5, Progress.UNWATCHED).docId()).isEqualTo("d1");
    assertThat(seen)
        .extracting(Seen::method)
        .startsWith("POST", "PATCH", "PATCH", "GET", "PATCH")
        .endsWith("POST");
    assertThat(seen.get(4).field("Upload-Offset")).containsExactly("5");
    assertThat(new String(seen.get(0).body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"size\":%d,\"sha256\":\"%s\"}".formatted(size, FileHash.sha256(packet)));
    MessageSignature.of(seen.get(4))
        .get(0)
        .verify(seen.get(4), Algorithm.ED25519, pair.getPublic());
  }

  @Test
  void whatHappenedAndWhereItIsPushedAreRead() {
    replies.add(
        new Reply(
            200,
            "{\"events\":[{\"sequence\":9,\"kind\":\"accepted\",\"docId\":\"d\","
                + "\"recipient\":\"r\",\"detail\":\"\",\"at\":\"t\"}],\"next\":9}"));
    assertThat(axis(1).events(3, 50))
        .isEqualTo(new EventsPage(List.of(new AxisEvent(9, "accepted", "d", "r", "", "t")), 9));
    assertThat(seen.get(0).target().getQuery()).isEqualTo("after=3&limit=50");
    replies.add(
        new Reply(
            200,
            "[{\"id\":\"w\",\"url\":\"u\",\"after\":4,\"active\":true,\"failures\":2,"
                + "\"lastError\":\"HTTP 500\"}]"));
    replies.poll();
    assertThat(axis(1).webhooks()).containsExactly(new Webhook("w", "u", 4, true, 2, "HTTP 500"));
  }

  @Test
  void keysForEncryptionArePublishedAskedForAndRevoked() {
    var own = DecryptionKey.generate();
    var answer =
        "{\"agency\":\"000.00.00.H46\",\"kid\":\"%s\",\"from\":\"f\",\"until\":\"u\",\"jwk\":%s}"
            .formatted(own.kid(), own.publicJwk());
    replies.add(new Reply(200, answer));
    var key = axis(1).encryptionKey("000.00.00.H46");
    assertThat(key.kid()).isEqualTo(own.kid());
    assertThat(EncryptionKey.of(key).agency()).isEqualTo("000.00.00.H46");
    var published = axis(1).publishEncryptionKey(own.publicJwk(), NOW);
    assertThat(published.revoked()).isEmpty();
    assertThat(axis(1).revokeEncryptionKey(own.kid())).isEqualTo(published);
    replies.add(new Reply(200, "[" + answer + "]"));
    replies.poll();
    assertThat(axis(1).encryptionKeys()).containsExactly(published);
    assertThat(seen)
        .extracting(call -> call.target().getPath())
        .containsExactly(
            "/api/exchange/agencies/000.00.00.H46/encryption-key",
            "/api/exchange/encryption-keys",
            "/api/exchange/encryption-keys/" + own.kid() + "/revoke",
            "/api/exchange/encryption-keys");
    assertThat(new String(seen.get(1).body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"jwk\":%s,\"until\":\"%s\"}".formatted(own.publicJwk(), NOW));
  }

  @Test
  void aRefusedFetchLeavesNoFileAndTellsWhy() {
    replies.add(new Reply(404, "{\"code\":\"EX-0108\",\"detail\":\"x\"}"));
    var target = folder.resolve("got.edxml");
    assertThatExceptionOfType(AxisRefused.class)
        .isThrownBy(() -> axis(1).fetch("00000000-0000-0000-0000-000000000001", target));
    assertThat(target).doesNotExist();
  }

  @Test
  void aFetchedPacketIsTheBytesThatCame() throws IOException {
    replies.add(new Reply(200, "<gói tin/>"));
    var target = folder.resolve("got.edxml");
    axis(1).fetch("00000000-0000-0000-0000-000000000001", target);
    assertThat(target).hasContent("<gói tin/>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "<html>", ""})
  void anAnswerThatCannotBeReadIsAFaultOfTheWay(String body) {
    replies.add(new Reply(200, body));
    assertThatExceptionOfType(AxisUnreachable.class).isThrownBy(() -> axis(2).submit(packet()));
    assertThat(seen).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "EC", "RSA"})
  void aKeyIsReadFromItsPemFile(String kind) throws Exception {
    var generator = KeyPairGenerator.getInstance(kind);
    if (kind.equals("EC")) {
      generator.initialize(256);
    }
    var secret = generator.generateKeyPair().getPrivate();
    var file =
        Files.writeString(
            folder.resolve("key.pem"), Base64.getMimeEncoder().encodeToString(secret.getEncoded()));
    assertThat(SystemKey.read("sys", file).key()).isEqualTo(secret);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not a key", "AAAA"})
  void whatIsNoKeyIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> SystemKey.parse("sys", text));
  }

  @Test
  void theKeyStaysOutOfLogs() {
    var settings =
        SignedAxisSettings.of(
            "https://truc.example.vn", new SigningKey("sys", Algorithm.ED25519, pair.getPrivate()));
    assertThat(settings).hasToString("SignedAxisSettings[sys at https://truc.example.vn]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignedAxisSettings.of("truc.example.vn", settings.key()));
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
