package vn.lienthong.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.MessageSignature.SigningKey;

/** Packets that are fetched together: none is lost between answers, none taken from a torn one. */
class ManyPacketsTests {
  private static final String FIRST = "00000000-0000-0000-0000-000000000001";
  private static final String SECOND = "00000000-0000-0000-0000-000000000002";
  private static final String THIRD = "00000000-0000-0000-0000-000000000003";

  private final ArrayDeque<byte[]> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final Map<String, String> taken = new LinkedHashMap<>();
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/exchange/inbox/fetch",
        exchange -> {
          asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          var answer = answers.removeFirst();
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private SignedAxis axis() throws Exception {
    var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
    var patience = Duration.ofMinutes(2);
    return new SignedAxis(
        new SignedAxisSettings(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            new SigningKey("sys", Algorithm.ED25519, key),
            new Patience(patience, patience, 2)),
        new Timing(InstantSource.fixed(Instant.EPOCH), wait -> {}, () -> 0));
  }

  private Map<String, String> fetch(String... docIds) throws Exception {
    return axis()
        .fetch(
            List.of(docIds),
            (docId, in) -> taken.put(docId, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
  }

  private static byte[] archive(String refused, String... docIds) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var docId : docIds) {
        zip.putNextEntry(new ZipEntry(docId + ".edxml"));
        zip.write(("<gói tin " + docId + "/>").getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry("refused.json"));
      zip.write(refused.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void whatOneAnswerHasNoRoomForIsAskedForAgain() throws Exception {
    var gone = "[{\"docId\":\"" + SECOND + "\",\"refused\":\"EX-0220\"}]";
    answers.add(archive(gone, FIRST));
    answers.add(archive("[]", THIRD));

    assertThat(fetch(FIRST, SECOND, THIRD)).isEqualTo(Map.of(SECOND, "EX-0220"));

    assertThat(taken)
        .containsExactly(
            Map.entry(FIRST, "<gói tin " + FIRST + "/>"),
            Map.entry(THIRD, "<gói tin " + THIRD + "/>"));
    assertThat(asked).element(1).isEqualTo("{\"docIds\":[\"" + THIRD + "\"]}");
  }

  @Test
  void aTornAnswerIsAskedForAgainAndNothingOfItIsTaken() throws Exception {
    var whole = archive("[]", FIRST, SECOND);
    answers.add(Arrays.copyOf(whole, whole.length / 2));
    answers.add(whole);

    assertThat(fetch(FIRST, SECOND)).isEmpty();

    assertThat(asked).hasSize(2);
    assertThat(taken.keySet()).containsExactly(FIRST, SECOND);
  }

  @Test
  void anArchiveWithoutItsLastEntryIsTorn() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(FIRST + ".edxml"));
    }
    answers.add(bytes.toByteArray());
    answers.add(bytes.toByteArray());

    assertThatExceptionOfType(AxisUnreachable.class).isThrownBy(() -> fetch(FIRST));
    assertThat(taken).isEmpty();
  }

  @Test
  void whatNobodyAskedForIsTakenByNobody() throws Exception {
    answers.add(archive("[]", "../" + FIRST));
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> fetch(FIRST));
    assertThat(taken).isEmpty();
  }

  @Test
  void aTakerMayLeaveAPacketUnreadOrCloseIt() throws Exception {
    answers.add(archive("[]", FIRST, SECOND, THIRD));
    var seen = new ArrayList<String>();

    axis()
        .fetch(
            List.of(FIRST, SECOND, THIRD),
            (docId, in) -> {
              seen.add(docId);
              in.close();
            });

    assertThat(seen).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void anAnswerThatBringsNothingEndsIt() throws Exception {
    answers.add(archive("[]"));
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> fetch(FIRST));
  }
}
