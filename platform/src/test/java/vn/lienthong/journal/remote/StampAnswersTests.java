package vn.lienthong.journal.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.journal.remote.TestAuthority.REPLY;
import static vn.lienthong.journal.remote.TestAuthority.reply;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.journal.domain.StampToken;
import vn.lienthong.testing.Patiently;
import vn.lienthong.testing.TestCa;

/** An authority over HTTP that is honest, slow, away or lying. */
class StampAnswersTests {
  private static final Duration LONG = Patiently.LONG;
  private static final byte[] HEAD = new byte[32];
  private static final byte[] OTHER = filled(32);

  @TempDir Path folder;

  @Test
  void anHonestAnswerIsTaken() throws Exception {
    var honest = TestAuthority.sample(folder);
    try (var authority =
        new TestAuthority((call, query) -> {
          assertThat(call.getRequestHeaders().getFirst("Content-Type"))
              .isEqualTo("application/timestamp-query");
          reply(call, 200, REPLY + "; charset=binary", honest.answer(query));
        })) {
      var token = StampToken.of(authority.asked(folder, LONG).stamp(HEAD));

      assertThat(token.at()).isEqualTo("2026-02-12T05:00:00Z");
      assertThat(token.authority()).contains("Dấu thời gian mẫu");
    }
  }

  /** What an authority can do with a query that it should not. */
  interface Lie {
    void tell(HttpExchange call, byte[] query, SampleStampService honest, Path elsewhere)
        throws IOException;
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        lie(
            "the nonce of another query",
            "does not fit",
            (call, query, honest, elsewhere) ->
                reply(call, 200, REPLY, honest.answer(query(imprint(query), 7)))),
        lie(
            "the imprint of another value",
            "does not fit",
            (call, query, honest, elsewhere) ->
                reply(call, 200, REPLY, honest.answer(query(OTHER, nonce(query))))),
        lie(
            "a signer nobody trusts",
            "is not trusted",
            (call, query, honest, elsewhere) ->
                reply(call, 200, REPLY, TestAuthority.sample(elsewhere).answer(query))),
        lie(
            "no token at all",
            "does not fit",
            (call, query, honest, elsewhere) ->
                reply(call, 200, REPLY, "granted".getBytes(StandardCharsets.UTF_8))),
        lie(
            "a refusal",
            "status 2",
            (call, query, honest, elsewhere) ->
                reply(call, 200, REPLY, new byte[] {0x30, 5, 0x30, 3, 2, 1, 2})),
        lie(
            "an error page",
            "HTTP status 503",
            (call, query, honest, elsewhere) ->
                reply(call, 503, "text/html", honest.answer(query))),
        lie(
            "another type",
            "of type text/html",
            (call, query, honest, elsewhere) ->
                reply(call, 200, "text/html", honest.answer(query))),
        lie(
            "more than anybody reads",
            "huge",
            (call, query, honest, elsewhere) -> reply(call, 200, REPLY, new byte[300_000])));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void aLieIsNotTaken(String what, String said, Lie lie, @TempDir Path elsewhere) throws Exception {
    var honest = TestAuthority.sample(folder);
    TestAuthority.honest(folder).stamp(HEAD);
    try (var authority =
        new TestAuthority((call, query) -> lie.tell(call, query, honest, elsewhere))) {
      assertThatThrownBy(() -> authority.asked(folder, LONG).stamp(HEAD))
          .as(what)
          .isInstanceOf(IOException.class)
          .hasMessageContaining(said);
    }
  }

  /** Head of the answer or its body: both are waited for no longer than that. */
  @Test
  void anAnswerThatDoesNotComeIsGivenUp() throws Exception {
    var over = new CountDownLatch(1);
    try (var silent = new TestAuthority((call, query) -> over.await());
        var dripping =
            new TestAuthority((call, query) -> {
              call.getResponseHeaders().set("Content-Type", REPLY);
              call.sendResponseHeaders(200, 100);
              call.getResponseBody().write(new byte[10]);
              call.getResponseBody().flush();
              over.await();
            })) {
      for (var authority : new TestAuthority[] {silent, dripping}) {
        var asked = authority.asked(folder, Duration.ofMillis(200));
        assertThatThrownBy(() -> asked.stamp(HEAD))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("127.0.0.1");
      }
    } finally {
      over.countDown();
    }
  }

  @Test
  void anAuthorityThatIsAwayIsSaidToBe() throws Exception {
    var gone = new TestAuthority((call, query) -> {});
    gone.close();

    assertThatThrownBy(() -> gone.asked(folder, LONG).stamp(HEAD))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(gone.address().toString());
  }

  @Test
  void anAuthorityIsBelievedForTheRootThatIssuedIt(@TempDir Path trust) throws Exception {
    var ca = TestCa.named("CN=Gốc chứng thực");
    var holder = ca.timeStamps("CN=Cấp dấu thời gian Đà Nẵng");
    new SampleKeyFile(folder, folder)
        .read(() -> new SampleKeyFile.Entry(holder.key(), holder.certificate()));
    var asked = new CheckedAuthority(TestAuthority.sample(folder), new TrustFolder(trust));

    assertThatThrownBy(() -> asked.stamp(HEAD)).hasMessageContaining("is not trusted");
    TestCa.named("CN=Gốc chứng thực").trustedIn(trust, "namesake.pem");
    assertThatThrownBy(() -> asked.stamp(HEAD)).hasMessageContaining("is not trusted");
    ca.trustedIn(trust, "root.crt");
    assertThat(StampToken.of(asked.stamp(HEAD)).authority()).contains("Đà Nẵng");
  }

  @Test
  void aCertificateForOtherPurposesCannotStamp() throws Exception {
    var signer = TestCa.named("CN=Gốc").signer("CN=Văn thư");
    new SampleKeyFile(folder, folder)
        .read(() -> new SampleKeyFile.Entry(signer.key(), signer.certificate()));

    assertThatThrownBy(() -> TestAuthority.honest(folder).stamp(HEAD))
        .hasStackTraceContaining("ExtendedKeyUsage");
  }

  @Test
  void theSampleAuthorityKeepsItsKeyOverARestart() throws Exception {
    TestAuthority.honest(folder).stamp(HEAD);
    var kept = Files.readAllBytes(folder.resolve("sample-time-stamps.p12"));
    Files.delete(folder.resolve("sample-time-stamps.pem"));

    TestAuthority.honest(folder).stamp(OTHER);

    assertThat(folder.resolve("sample-time-stamps.p12")).hasBinaryContent(kept);
    assertThat(folder.resolve("sample-time-stamps.pem")).exists();
  }

  private static Arguments lie(String what, String said, Lie lie) {
    return Arguments.of(what, said, lie);
  }

  private static byte[] query(byte[] sha256, long nonce) throws IOException {
    var generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    return generator.generate(TSPAlgorithms.SHA256, sha256, BigInteger.valueOf(nonce)).getEncoded();
  }

  private static byte[] imprint(byte[] query) throws IOException {
    return new TimeStampRequest(query).getMessageImprintDigest();
  }

  private static long nonce(byte[] query) throws IOException {
    return new TimeStampRequest(query).getNonce().longValue();
  }

  private static byte[] filled(int size) {
    var bytes = new byte[size];
    Arrays.fill(bytes, (byte) 1);
    return bytes;
  }
}
