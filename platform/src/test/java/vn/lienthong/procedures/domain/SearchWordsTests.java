package vn.lienthong.procedures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTests {
  @ParameterizedTest
  @ValueSource(strings = {"Đăng ký", "  dang   ky ", "ĐĂNG\u00a0KÝ", "đa\u0306ng ky\u0301"})
  void wordsAreFoldedHoweverTheyAreTyped(String text) {
    assertThat(SearchWords.of(text).words()).containsExactly("dang", "ky");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\0", "\u00a0"})
  void nothingTypedIsNoWord(String text) {
    assertThat(SearchWords.of(text)).isEqualTo(SearchWords.of(""));
    assertThat(SearchWords.of(text).words()).isEmpty();
    assertThat(SearchWords.of(text).typed()).isEmpty();
  }

  @Test
  void codesAreComparedInLowerCase() {
    assertThat(SearchWords.of(" 3.000181.000.00.00.H22 ").typed())
        .isEqualTo("3.000181.000.00.00.h22");
  }

  @Test
  void aLetterIsNoQueryOfItsOwnLength() {
    assertThat(SearchWords.of("a ".repeat(5_000)).words()).hasSize(20);
  }

  @Test
  void keptTextHasASpaceBeforeEachWord() {
    assertThat(SearchWords.kept(" Hộ  tịch")).isEqualTo(" ho tich");
  }
}
