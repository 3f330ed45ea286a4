package vn.lienthong.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFileNameTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "..\\..\\passwd",
        "C:\\passwd",
        "//server/share/passwd",
        "a/..\\passwd",
        "\u0000passwd",
        "pass\u0085wd",
        "pass\u009fwd",
        "\u202epasswd\u202c",
        "\u2066passwd\u2069",
        "pass\u2028wd",
        "\tpasswd\r\n",
        "\u00a0passwd\u3000",
        "pass\u007fwd"
      })
  void nothingButTheNameIsLeft(String given) {
    assertThat(FileName.of(given).value()).isEqualTo("passwd");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../", "a\\", "..\u0000", ".\u202e.", " .. ", "\u00a0", "\u0085", "\u00a0.."})
  void aNameMadeOfNothingIsRefused(String given) {
    assertThatThrownBy(() -> FileName.of(given)).hasMessageStartingWith("FI-0107");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a/b", "a\\b", " a", "a\n", "Tờ\u0000", "To\u031b\u0300"})
  void aValueThatWasNotMadeSafeIsNoFileName(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new FileName(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"..../x", "a\u0000/..\u0000b", "\u202e \u00a0x. ", "x\u0300\u0323.pdf"})
  void aSafeNameMadeSafeAgainIsTheSame(String given) {
    var once = FileName.of(given);
    assertThat(FileName.of(once.value())).isEqualTo(once);
  }

  /** The limit counts what is stored: composed letters, not the parts that macOS sends. */
  @Test
  void aDecomposedNameIsMeasuredAfterItWasComposed() {
    var composed = "ệ".repeat(83) + "ab.pdf";
    var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertThat(decomposed.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(400);
    assertThat(FileName.of(decomposed)).isEqualTo(FileName.of(composed));
    assertThatThrownBy(() -> FileName.of("a" + decomposed))
        .hasMessageStartingWith("FI-0108")
        .hasMessageContaining("255");
  }

  @Test
  void aPathOfAnyLengthIsFineAsLongAsItsNameIs() {
    assertThat(FileName.of("thư mục/".repeat(100_000) + "a.pdf").value()).isEqualTo("a.pdf");
  }

  @ParameterizedTest
  @CsvSource({
    "a.PDF, pdf",
    "a.tar.gz, gz",
    ".env, ''",
    "a., ''",
    "Tờ khai, ''",
    "bản 1.2 cuối, 2 cuối",
    "x.Đ, đ"
  })
  void theExtensionFollowsTheLastDot(String name, String extension) {
    assertThat(FileName.of(name).extension()).isEqualTo(extension);
  }

  @ParameterizedTest
  @CsvSource({
    "Tờ khai.pdf, Tờ khai (2).pdf",
    "Tờ khai, Tờ khai (2)",
    "a.tar.gz, a.tar (2).gz",
    ".env, .env (2)",
    "a (2).pdf, a (2) (2).pdf"
  })
  void aCounterStandsBeforeTheExtension(String name, String numbered) {
    assertThat(FileName.of(name).numbered(2).value()).isEqualTo(numbered);
  }

  /** Whoever unpacks an archive must be able to write the name down. */
  @ParameterizedTest
  @ValueSource(strings = {".pdf", "", ".tiff"})
  void aNumberedNameStaysWithinTheLimitOfFileSystems(String extension) {
    var bytes = FileName.MAX_BYTES - extension.length();
    var longest = FileName.of("ệ".repeat(bytes / 3) + "a".repeat(bytes % 3) + extension);
    var numbered = longest.numbered(100);
    assertThat(numbered.value()).startsWith("ệệệ").endsWith(" (100)" + extension);
    assertThat(numbered.value().getBytes(StandardCharsets.UTF_8).length)
        .isBetween(FileName.MAX_BYTES - 5, FileName.MAX_BYTES);
  }

  @Test
  void aShortenedNameIsNotCutInsideALetter() {
    var numbered = FileName.of("\ud83d\ude00".repeat(62) + "abc.pdf").numbered(12);
    assertThat(numbered.value().codePoints().noneMatch(HostileFileNameTests::isHalf)).isTrue();
    assertThat(numbered.value()).endsWith(" (12).pdf");
  }

  private static boolean isHalf(int letter) {
    return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a;b=c.pdf",
        "100% (bản 'cuối')*.pdf",
        "\"nháy\".pdf",
        "a+b&c#d?.pdf",
        "Đề án – 中文.pdf",
        "=cmd|'x'!A1.csv"
      })
  void theHeaderOfADownloadHoldsTheWholeNameInAsciiOnly(String given) {
    var header = FileName.of(given).attachment();
    assertThat(header).matches("attachment; filename=\"[^\"\\\\%]*\"; filename\\*=UTF-8''[!-~]+");
    var encoded = header.substring(header.indexOf("''") + 2);
    assertThat(encoded).matches("[A-Za-z0-9._%-]+");
    assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(given);
  }
}
