package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the axis sees of a JWE, and what it does not take for one. */
class JweRecipientsTests {
  private static final String GOOD = JweFixture.text(JweFixture.PROTECTED, "YQ", "k1", "k2");

  private static Optional<Set<String>> kids(String jwe) throws IOException {
    return JweRecipients.kids(new ByteArrayInputStream(jwe.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theKeysThatAFileWasEncryptedForAreRead() throws IOException {
    assertThat(kids(GOOD)).contains(Set.of("k1", "k2"));
  }

  static Stream<UnaryOperator<String>> faults() {
    return Stream.of(
        jwe -> "",
        jwe -> "[]",
        jwe -> "eyJhbGciOiJkaXIifQ..aXY.YQ.dGFn",
        jwe -> jwe.substring(0, jwe.length() - 1),
        jwe -> jwe + "{}",
        jwe -> jwe.replace("\"tag\"", "\"tug\""),
        jwe -> jwe.replace("\"iv\":\"aXY\"", "\"iv\":7"),
        jwe -> jwe.replace("\"iv\":\"aXY\"", "\"iv\":\"aXY\",\"iv\":\"aXY\""),
        jwe -> jwe.replace("\"kid\":\"k2\"", "\"kid\":\"\""),
        jwe -> jwe.replace("\"kid\":\"k2\"", "\"kid\":{\"a\":1}"),
        jwe -> jwe.replace("k2", "k".repeat(300)),
        jwe -> jwe.replace("\"encrypted_key\":\"a2V5\"", "\"encrypted_key\":\"\""),
        jwe -> jwe.replaceAll("\"recipients\":\\[.*\\],\"iv", "\"recipients\":[],\"iv"),
        jwe -> jwe.replaceAll("\"recipients\":\\[.*\\],\"iv", "\"recipients\":\"x\",\"iv"),
        jwe -> jwe.replaceAll("\"protected\":\"[^\"]*\"", "\"protected\":\"!!\""),
        jwe -> jwe.replaceAll("\"protected\":\"[^\"]*\"", "\"protected\":\"e30\""),
        jwe -> jwe.replaceAll("\"protected\":\"", "\"protected\":\"" + "A".repeat(20_000)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatIsNoJweOfTheAxisIsNotTakenForOne(UnaryOperator<String> fault) throws IOException {
    var bent = fault.apply(GOOD);
    assertThat(bent).isNotEqualTo(GOOD);
    assertThat(kids(bent)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("weakHeaders")
  void onlyTheAlgorithmsOfTheAxisAreTaken(String header) throws IOException {
    assertThat(kids(JweFixture.text(header, "YQ", "k1"))).isEmpty();
  }

  static Stream<String> weakHeaders() {
    return Stream.of(
        "{\"alg\":\"RSA1_5\",\"enc\":\"A256GCM\"}",
        "{\"alg\":\"ECDH-ES+A256KW\",\"enc\":\"A128CBC-HS256\"}",
        "{\"alg\":\"ECDH-ES+A256KW\",\"enc\":\"A256GCM\",\"zip\":\"DEF\"}",
        "{\"alg\":\"ECDH-ES+A256KW\",\"enc\":\"A256GCM\",\"crit\":[\"x\"]}",
        "[]");
  }

  @Test
  void moreRecipientsThanThereAreAgenciesToWriteToAreNotRead() throws IOException {
    var kids = IntStream.range(0, 1001).mapToObj(n -> "k" + n).toArray(String[]::new);
    assertThat(kids(JweFixture.text(JweFixture.PROTECTED, "YQ", kids))).isEmpty();
  }

  /** The ciphertext is many times what this JVM could hold. */
  @Test
  void theCiphertextIsNotKept() throws IOException {
    int cut = GOOD.indexOf("YQ\"}");
    long length = 3L * Runtime.getRuntime().maxMemory() / 2;
    var parts =
        List.of(bytes(GOOD.substring(0, cut)), new Letters(length), bytes(GOOD.substring(cut)));
    try (var jwe = new SequenceInputStream(Collections.enumeration(parts))) {
      assertThat(JweRecipients.kids(jwe)).contains(Set.of("k1", "k2"));
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** That many letters. */
  private static final class Letters extends InputStream {
    private long left;

    Letters(long count) {
      this.left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'A' : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      java.util.Arrays.fill(into, offset, offset + count, (byte) 'A');
      left -= count;
      return count;
    }
  }
}
