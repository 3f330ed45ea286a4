package vn.lienthong.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Field case I3: two names that look the same. */
class LoginNameTests {
  private static final String PLAIN = "nguyenvana";

  @ParameterizedTest
  @ValueSource(strings = {"NguyenVanA", "NGUYENVANA", " nguyenvana ", "ｎｇｕｙｅｎｖａｎａ"})
  void variantsOfCaseAndWidthAreOneAccount(String typed) {
    assertThat(LoginName.parse(typed).orElseThrow().key()).isEqualTo(PLAIN);
  }

  @Test
  void composedAndDecomposedFormsAreOneAccount() {
    var composed = "đặng.thị.hoà";
    var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertThat(LoginName.parse(decomposed)).isEqualTo(LoginName.parse(composed)).isPresent();
  }

  @Test
  void accentsTellTwoNamesApart() {
    assertThat(LoginName.parse("hoa").orElseThrow().key())
        .isNotEqualTo(LoginName.parse("hoà").orElseThrow().key());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nguyenv\u0430na", // Cyrillic а
        "nguyenvan\u200ba", // zero width space
        "nguyen\u00advana", // soft hyphen
        "nguyen\u202evana", // turns the direction
        "nguyenvan\u0251", // Latin alpha
        "nguyenvan\u0131", // dotless i
        "nguyen vana",
        "\u0430\u0430\u0430",
        "nguyenvana\u0489",
        "",
        "a/b",
        "a\u0301\u0301\u0301"
      })
  void whatCouldPassForAnotherNameIsRefused(String typed) {
    assertThat(LoginName.parse(typed)).isEmpty();
  }

  @Test
  void theLanguageOfTheMachineDoesNotMatter() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(LoginName.parse("QUANTRI.H46").orElseThrow().key()).isEqualTo("quantri.h46");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aNameIsAtMostSixtyFourCharactersLong() {
    assertThat(LoginName.parse("a".repeat(64))).isPresent();
    assertThat(LoginName.parse("a".repeat(65))).isEmpty();
  }
}
