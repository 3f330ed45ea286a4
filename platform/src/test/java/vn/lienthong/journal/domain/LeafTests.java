package vn.lienthong.journal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeafTests {
  private static final Leaf LEAF =
      new Leaf(
          UUID.fromString("0170371a-7000-7000-8000-000000000001"),
          "exchange.document-accepted",
          1,
          "G22/2020/1",
          Instant.parse("2020-02-12T01:00:00.250Z"),
          "000.00.00.G22",
          "G22",
          Map.of("kind", "công văn", "count", "63"),
          "");

  @Test
  void theBytesOfALeafAreFixedForEver() {
    assertThat(new String(LEAF.bytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"actor\":\"000.00.00.G22\",\"agency\":\"G22\",\"at\":\"2020-02-12T01:00:00.250Z\","
                + "\"facts\":{\"count\":\"63\",\"kind\":\"công văn\"},"
                + "\"id\":\"0170371a-7000-7000-8000-000000000001\",\"payload\":\"\","
                + "\"subject\":\"G22/2020/1\",\"type\":\"exchange.document-accepted\","
                + "\"version\":\"1\"}");
  }

  @Test
  void aLeafIsReadBack() {
    assertThat(Leaf.parse(LEAF.bytes())).isEqualTo(LEAF);
  }

  @Property(tries = 500)
  void anyTextSurvives(@ForAll String key, @ForAll String value) {
    if (!wellFormed(key) || !wellFormed(value)) return;
    var bytes = CanonicalJson.write(Map.of(key, value));

    assertThat(CanonicalJson.readStrings(bytes)).containsOnly(Map.entry(key, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}x",
        " {}",
        "{\"a\": \"b\"}",
        "{\"b\":\"1\",\"a\":\"2\"}",
        "{\"a\":\"1\",\"a\":\"2\"}",
        "{\"a\":1}",
        "{\"a\":\"\\u0041\"}",
        "{\"a\":\"\\u000a\"}",
        "{\"a\":\"\\/\"}",
        "{\"a\":\"b\",}",
        "{\"a\":{\"b\":{}}}",
        "{\"a\":\"\n\"}",
        "{\"a\":\"\\u001F\"}"
      })
  void aSecondSpellingIsRefused(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);

    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.read(bytes));
  }

  @Test
  void halfASurrogatePairIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.write(Map.of("a", "\ud83d")));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.read(new byte[] {'{', (byte) 0xc3, '}'}));
  }

  private static boolean wellFormed(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
