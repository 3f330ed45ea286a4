package vn.lienthong.journal.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of RFC 8785 as far as the journal uses them: one value, one text. */
class CanonicalJsonTests {
  /** RFC 8785, section 3.2.2.2: five short escapes, the rest of the controls as four hex digits. */
  @Test
  void everyControlCharacterHasItsOneSpelling() {
    for (char c = 0; c < ' '; c++) {
      int known = "\b\t\n\f\r".indexOf(c);
      var spelling =
          known >= 0
              ? "\\" + "btnfr".charAt(known)
              : "\\u" + String.format(Locale.ROOT, "%04x", (int) c);

      var bytes = CanonicalJson.write(Map.of("k", String.valueOf(c)));

      assertThat(new String(bytes, UTF_8)).isEqualTo("{\"k\":\"" + spelling + "\"}");
      assertThat(CanonicalJson.readStrings(bytes)).containsEntry("k", String.valueOf(c));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "\u007f", "\u0080", "\u2028", "\ufeff", "\uffff", "€", "Đ", "ư", "😂"})
  void nothingElseIsEscaped(String text) {
    assertThat(CanonicalJson.write(Map.of("k", text)))
        .isEqualTo(("{\"k\":\"" + text + "\"}").getBytes(UTF_8));
  }

  @Test
  void quotationMarkAndBackslashAreEscapedInKeysToo() {
    assertThat(new String(CanonicalJson.write(Map.of("a\"b\\c", "d\"e\\f")), UTF_8))
        .isEqualTo("{\"a\\\"b\\\\c\":\"d\\\"e\\\\f\"}");
  }

  /** The keys of the example in RFC 8785, section 3.2.3: sorted by UTF-16 unit, not by letter. */
  @Test
  void keysAreSortedAsTheExampleOfTheRfcSortsThem() {
    var object = new LinkedHashMap<String, String>();
    object.put("\u20ac", "Euro Sign");
    object.put("\r", "Carriage Return");
    object.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
    object.put("1", "One");
    object.put("\ud83d\ude00", "Emoji: Grinning Face");
    object.put("\u0080", "Control");
    object.put("\u00f6", "Latin Small Letter O With Diaeresis");

    var text = new String(CanonicalJson.write(object), UTF_8);

    assertThat(text)
        .containsSubsequence(
            "Carriage Return",
            "One",
            "Control",
            "Latin Small",
            "Euro Sign",
            "Emoji",
            "Hebrew Letter");
    assertThat(CanonicalJson.readStrings(text.getBytes(UTF_8))).isEqualTo(object);
  }

  @Test
  void aMapSortedByAnotherRuleIsNotBelieved() {
    var backwards = new TreeMap<String, String>(Collections.reverseOrder());
    backwards.putAll(Map.of("a", "1", "b", "2"));

    assertThat(new String(CanonicalJson.write(backwards), UTF_8))
        .isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
  }

  @Test
  void composedAndDecomposedLettersAreTwoTexts() {
    var composed = "Quảng Bình";
    var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

    assertThat(CanonicalJson.write(Map.of("k", composed)))
        .isNotEqualTo(CanonicalJson.write(Map.of("k", decomposed)));
    assertThat(CanonicalJson.readStrings(CanonicalJson.write(Map.of("k", decomposed))))
        .containsEntry("k", decomposed);
  }

  @Test
  void emptyObjectsKeysAndValuesHaveTheirText() {
    assertThat(CanonicalJson.write(Map.of())).isEqualTo("{}".getBytes(UTF_8));
    assertThat(CanonicalJson.read("{}".getBytes(UTF_8))).isEmpty();
    var text = "{\"\":\"\",\"a\":{}}";
    assertThat(CanonicalJson.write(Map.of("", "", "a", Map.of()))).isEqualTo(text.getBytes(UTF_8));
    assertThat(CanonicalJson.read(text.getBytes(UTF_8)))
        .containsExactly(Map.entry("", ""), Map.entry("a", Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d", "\ude02", "\ude02\ud83d", "a\ud83db", "\ud83d\ud83d\ude02"})
  void halfAPairIsRefusedWhereverItStands(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(Map.of("k", text)));
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(Map.of(text, "v")));
  }

  @Test
  void nothingIsWrittenForNull() {
    var object = new HashMap<String, String>();
    object.put("k", null);

    assertThatNullPointerException().isThrownBy(() -> CanonicalJson.write(object));
  }

  /** Half a pair as three bytes, a letter longer than needed, more than Unicode has, cut off. */
  @ParameterizedTest
  @ValueSource(
      strings = {"eda0bd", "edb882", "eda0bdedb882", "c1a1", "e08080", "f4908080", "ff", "e1ba"})
  void bytesThatNameNoLetterAreRefused(String hex) {
    var bytes = HexFormat.of().parseHex("7b226b223a22" + hex + "227d");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.read(bytes))
        .withMessage("not UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{\"a\":null}            | 5",
        "{\"a\":true}            | 5",
        "{\"a\":0}               | 5",
        "{\"a\":-1.5e3}          | 5",
        "{\"a\":[]}              | 5",
        "{\"a\":'}               | 5",
        "{a:\"b\"}               | 1",
        "{\"a\";\"b\"}           | 4",
        "{\"a\":\"b\" }          | 8",
        "{\"a\":\"b\"}{}         | 9",
        "{\"a\":\"b\"            | 8",
        "{\"a\":\"b              | 7",
        "{\"a\":\"\\             | 7",
        "{\"a\":\"\\u00          | 8",
        "{\"a\":\"\\u0007        | 12",
        "{,\"a\":\"b\"}          | 1",
        "{\"a\":\"b\",,}         | 9",
        "{\"a\":\"\\v\"}         | 8",
        "{\"a\":\"\\u0008\"}     | 12",
        "{\"a\":\"\\u0020\"}     | 12",
        "{\"a\":\"\\ud83d\"}     | 12",
        "{\"a\":\"\\U0007\"}     | 8",
        "{\"a\":{\"b\":{}}}      | 10",
        "{\"a\":{\"c\":\"\",\"b\":\"\"}} | 16",
        "{\"\":\"1\",\"\":\"2\"} | 10"
      })
  void theFirstCrookedPlaceIsNamed(String text, int at) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.read(text.getBytes(UTF_8)))
        .withMessageMatching("not canonical JSON at character (" + at + "|" + (at + 1) + ")");
  }

  @Test
  void aByteOrderMarkIsNotSkipped() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.read("\ufeff{}".getBytes(UTF_8)));
  }

  @Test
  void tenThousandBracketsDoNotExhaustTheStack() {
    var deep = "{\"a\":".repeat(10_000);

    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.read(deep.getBytes(UTF_8)));
  }

  @Test
  void aLongTextAndManyKeysSurvive() {
    var object = new TreeMap<String, String>();
    for (int n = 0; n < 20_000; n++) object.put("k" + n, "Đ" + n);
    object.put("long", "ữ\"\\\n😂".repeat(100_000));

    assertThat(CanonicalJson.readStrings(CanonicalJson.write(object))).isEqualTo(object);
  }

  /** Whatever is accepted would have been written exactly so: there is no second spelling. */
  @Property(tries = 3000)
  void whatIsReadIsWrittenAgainByteByByte(@ForAll("crooked") String text) {
    var bytes = text.getBytes(UTF_8);
    Map<String, Object> read;
    try {
      read = CanonicalJson.read(bytes);
    } catch (IllegalArgumentException refused) {
      return;
    }
    assertThat(CanonicalJson.write(read)).isEqualTo(bytes);
  }

  @Provide
  Arbitrary<String> crooked() {
    return Arbitraries.of(
            "{",
            "}",
            "\"",
            ":",
            ",",
            " ",
            "a",
            "b",
            "\"a\"",
            "\"b\"",
            "\\n",
            "\\u001f",
            "\\u0041",
            "\"a\":\"b\"",
            "\"c\":\"\"",
            "\"d\":{\"e\":\"f\"}",
            "\n",
            "1",
            "[",
            "😂")
        .list()
        .ofMaxSize(8)
        .map(parts -> "{" + String.join("", parts) + "}");
  }
}
