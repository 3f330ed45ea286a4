package vn.lienthong.journal.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that look like a leaf and are not the ones a leaf is written with. */
class LeafRefusalsTests {
  private static final String LEAF =
      "{\"actor\":\"a\",\"agency\":\"\",\"at\":\"2020-02-29T16:59:59.999Z\",\"facts\":{},"
          + "\"id\":\"0170371a-7000-7000-8000-00000000000a\",\"payload\":\"\","
          + "\"subject\":\"s\",\"type\":\"t\",\"version\":\"1\"}";

  @Test
  void theLeafThatTheOthersAreMadeOfIsOne() {
    assertThat(Leaf.parse(LEAF.getBytes(UTF_8)).at())
        .isEqualTo(Instant.parse("2020-02-29T16:59:59.999Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"actor\":\"a\",",
        "\"agency\":\"\",",
        "\"at\":\"2020-02-29T16:59:59.999Z\",",
        "\"facts\":{},",
        "\"id\":\"0170371a-7000-7000-8000-00000000000a\",",
        "\"payload\":\"\",",
        "\"subject\":\"s\",",
        "\"type\":\"t\","
      })
  void aFieldThatIsMissingIsNotMadeUp(String field) {
    refused(LEAF.replace(field, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "999Z\"                  | 999999999999Z\"",
        "999Z\"                  | 999+07:00\"",
        "2020-02-29              | 2021-02-29",
        "16:59:59.999Z           | 16:59:60Z",
        "16:59:59.999Z           | 16:59:00.000Z",
        "00000000000a            | 00000000000A",
        "-7000-8000-00000000000a | -7000-8000-a",
        "0170371a-               | {0170371a-",
        "\"version\":\"1\"       | \"version\":\"01\"",
        "\"version\":\"1\"       | \"version\":\"+1\"",
        "\"version\":\"1\"       | \"version\":\"\"",
        "\"version\":\"1\"       | \"version\":\"4294967297\"",
        "\"version\":\"1\"       | \"version\":\"1\",\"zone\":\"+07:00\"",
        "\"actor\":\"a\"         | \"actor\":{}",
        "\"facts\":{}            | \"facts\":\"\""
      })
  void aSecondSpellingOfAFieldIsRefused(String written, String crooked) {
    assertThat(LEAF).contains(written);

    refused(LEAF.replace(written, crooked));
  }

  @Test
  void factsAreCopiedSoThatALeafCannotChangeAfterItsHash() {
    var facts = new HashMap<>(Map.of("n", "1"));
    var leaf = new Leaf(UUID.randomUUID(), "t", 1, "s", Instant.EPOCH, "a", "", facts, "");
    var bytes = leaf.bytes();

    facts.put("n", "2");

    assertThat(leaf.bytes()).isEqualTo(bytes);
  }

  /** SHA-256("abc"), FIPS 180-4: where salt ends and body begins does not enter the digest. */
  @Test
  void theDigestOfAPayloadIsTheOneThatIsDescribed() {
    var digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    assertThat(Leaf.payloadDigest("a".getBytes(UTF_8), "bc".getBytes(UTF_8))).isEqualTo(digest);
    assertThat(Leaf.payloadDigest(new byte[0], HexFormat.of().parseHex("616263")))
        .isEqualTo(digest);
  }

  private static void refused(String text) {
    assertThatIllegalArgumentException()
        .as(text)
        .isThrownBy(() -> Leaf.parse(text.getBytes(UTF_8)));
  }
}
