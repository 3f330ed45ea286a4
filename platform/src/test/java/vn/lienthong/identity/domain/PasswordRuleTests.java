package vn.lienthong.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TCVN 14423:2026, 3: fourteen characters of four classes, or eight beside a code. */
class PasswordRuleTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Matkhaudai123!", // plain letters
        "Đường đến 2026", // a space is of the fourth class
        "ĐườngĐếnTrường1_",
        "Ạạ1-Ạạ1-Ạạ1-Ạạ",
        "Aa1😀Aa1😀Aa1😀Aa", // one character, though two units of memory
        "Mậtkhẩu٣٣٣٣٣٣٣!" // digits of any script are digits
      })
  void fourClassesAndFourteenCharactersAreEnoughAlone(String password) {
    assertThat(PasswordRule.accepts(password, false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matkhaudai123!", // no capital
        "MATKHAUDAI123!", // no small letter
        "Matkhaudaimot!", // no digit
        "Matkhaudai1234", // nothing else
        "Matkhaudai12!", // thirteen
        "Aa1😀Aa1😀Aa1😀A", // thirteen, though sixteen units of memory
        "",
        "              "
      })
  void aMissingClassOrCharacterIsTooWeakAlone(String password) {
    assertThat(PasswordRule.accepts(password, false)).isFalse();
  }

  @Test
  void besideACodeOnlyTheLengthCounts() {
    assertThat(PasswordRule.accepts("matkhau", true)).isFalse();
    assertThat(PasswordRule.accepts("matkhaud", true)).isTrue();
    assertThat(PasswordRule.accepts("😀😀😀😀", true)).isFalse();
  }

  /** Field case I3: a device that sends marks apart must not make a short password long. */
  @Test
  void marksSentApartDoNotMakeAPasswordLonger() {
    var short13 = "Mật khẩu dài1";
    var apart = Normalizer.normalize(short13, Normalizer.Form.NFD);
    assertThat(apart.length()).isGreaterThanOrEqualTo(14);
    assertThat(PasswordRule.accepts(apart, false)).isFalse();
    assertThat(PasswordRule.accepts(short13, false)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mật khẩu dài 1", "Đặng Hoà 12/2026", "Ngồi ở Quảng Ngãi 9"})
  void bothFormsOfUnicodeGetTheSameAnswer(String password) {
    var apart = Normalizer.normalize(password, Normalizer.Form.NFD);
    assertThat(PasswordRule.accepts(apart, false)).isTrue();
    assertThat(PasswordRule.accepts(password, false)).isTrue();
  }

  @Test
  void aMarkAloneIsNoClassOfItsOwn() {
    assertThat(PasswordRule.accepts("Matkhaudai123\u0323", false)).isFalse();
  }

  @Test
  void twoHundredAndFiftySixCharactersAreTheEnd() {
    assertThat(PasswordRule.accepts("Aa1!".repeat(64), false)).isTrue();
    assertThat(PasswordRule.accepts("Aa1!".repeat(64) + "a", false)).isFalse();
    assertThat(PasswordRule.accepts("a".repeat(257), true)).isFalse();
    assertThat(PasswordRule.accepts("Aa1!".repeat(1_000_000), false)).isFalse();
  }

  @Test
  void aLineBreakInAPasswordIsACharacterLikeAnother() {
    assertThat(PasswordRule.accepts("Matkhaudai123\n", false)).isTrue();
  }
}
