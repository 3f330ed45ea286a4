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

  /** Every letter of the alphabet with every tone: 12 vowels, six tones, and the consonants. */
  @Test
  void everyVietnameseLetterMayStandInAName() {
    var tones = new String[] {"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"};
    var seen = 0;
    for (var vowel : "aăâeêioôơuưy".split("")) {
      for (var tone : tones) {
        var letter = Normalizer.normalize(vowel + tone, Normalizer.Form.NFC);
        assertThat(letter).as("one letter").hasSize(1);
        assertThat(LoginName.parse(letter).orElseThrow().key()).isEqualTo(letter);
        assertThat(LoginName.parse(letter.toUpperCase(Locale.ROOT)).orElseThrow().key())
            .isEqualTo(letter);
        seen++;
      }
    }
    assertThat(seen).isEqualTo(72);
    assertThat(LoginName.parse("bcdđfghjklmnpqrstvwxz0123456789._-@")).isPresent();
  }

  /** Three letters look like Đ; one is Vietnamese. */
  @Test
  void onlyTheVietnameseLetterWithAStrokeIsTaken() {
    assertThat(LoginName.parse("\u0110ung").orElseThrow().key()).isEqualTo("\u0111ung");
    assertThat(LoginName.parse("\u00d0ung")).isEmpty(); // Icelandic eth
    assertThat(LoginName.parse("\u00f0ung")).isEmpty();
    assertThat(LoginName.parse("\u0189ung")).isEmpty(); // African D
    assertThat(LoginName.parse("dung").orElseThrow().key()).isNotEqualTo("\u0111ung");
  }

  /** Marks that no Vietnamese letter bears, or two of a kind that cover each other on screen. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "hoa\u0300\u0300", // the same tone twice
        "hoa\u0300\u0301", // two tones
        "hoa\u0323\u0301",
        "hoa\u0302\u0306", // circumflex and breve
        "n\u0303", // Spanish
        "u\u0302",
        "e\u0306",
        "a\u031b",
        "d\u0323",
        "o\u031b\u0302",
        "1\u0301",
        "-\u0323",
        "\u0301a"
      })
  void marksOutsideTheVietnameseAlphabetAreRefused(String typed) {
    assertThat(LoginName.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ufb01n", "\u212aim", "\u2460", "\u1d43n", "\uff10\uff11"})
  void signsThatStandForPlainLettersAreThoseLetters(String typed) {
    assertThat(LoginName.parse(typed).orElseThrow().key()).matches("[a-z0-9]+");
  }

  @Test
  void theLengthCountsAfterFolding() {
    assertThat(LoginName.parse("ﬁ".repeat(32))).isPresent();
    assertThat(LoginName.parse("ﬁ".repeat(33))).isEmpty();
    assertThat(LoginName.parse("ễ".repeat(64))).isPresent();
    assertThat(LoginName.parse(Normalizer.normalize("ễ".repeat(64), Normalizer.Form.NFD)))
        .isPresent();
  }

  @Test
  void aHugeOrCrookedTextIsRefusedQuickly() {
    assertThat(LoginName.parse("a".repeat(2_000_000))).isEmpty();
    assertThat(LoginName.parse("a".repeat(63) + "!")).isEmpty();
    assertThat(LoginName.parse("\u0323".repeat(60) + "a")).isEmpty();
    assertThat(LoginName.parse("\ud800")).isEmpty();
    assertThat(LoginName.parse("quantri\u0000")).isEmpty();
    assertThat(LoginName.parse("quantri\r\nadmin")).isEmpty();
  }

  @Test
  void whatIsShownIsWhatWasTyped() {
    var login = LoginName.parse("  VănThư.H46 ").orElseThrow();
    assertThat(login.shown()).isEqualTo("VănThư.H46");
    assertThat(login.key()).isEqualTo("vănthư.h46");
  }
}
