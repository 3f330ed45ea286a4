package vn.lienthong.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Field case X3: the preview of the editor, the invoice and the sending agree. */
class SmsTextTests {
  private static final String ACCEPTED =
      "Hồ sơ 000.00.01.H26-200131-0001 đã được tiếp nhận, hẹn trả ngày 03/02/2020";

  @Test
  void seventyFourCharactersWithDiacriticsAreTwoParts() {
    assertThat(ACCEPTED).hasSize(74);

    var sms = SmsText.of(ACCEPTED);

    assertThat(sms.unicode()).isTrue();
    assertThat(sms.units()).isEqualTo(74);
    assertThat(sms.parts()).containsExactly(ACCEPTED.substring(0, 67), ACCEPTED.substring(67));
  }

  @Test
  void theSameWithoutDiacriticsIsOnePart() {
    var sms = SmsText.of(PlainText.of(ACCEPTED));

    assertThat(sms.unicode()).isFalse();
    assertThat(sms.units()).isEqualTo(74);
    assertThat(sms.parts()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "70, 1", "71, 2", "134, 2", "135, 3", "201, 3", "202, 4",
  })
  void withOneVietnameseLetterAPartTakesSeventyAloneAndSixtySevenWithOthers(int size, int parts) {
    assertThat(SmsText.of("ệ" + "a".repeat(size - 1)).parts()).hasSize(parts);
  }

  @ParameterizedTest
  @CsvSource({
    "160, 1", "161, 2", "306, 2", "307, 3", "459, 3", "460, 4",
  })
  void withoutOneAPartTakesOneHundredSixtyAloneAndOneHundredFiftyThreeWithOthers(
      int size, int parts) {
    var sms = SmsText.of("a".repeat(size));
    assertThat(sms.parts()).hasSize(parts);
    assertThat(sms.units()).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({"{", "}", "[", "]", "~", "^", "|", "€", "\\"})
  void anExtensionCharacterCountsTwoInGsmOnly(String letter) {
    assertThat(SmsText.of(letter + "a").units()).isEqualTo(3);
    assertThat(SmsText.of(letter + "a".repeat(158)).parts()).hasSize(1);
    assertThat(SmsText.of(letter + "a".repeat(159)).parts()).hasSize(2);
    assertThat(SmsText.of(letter + "ệ").units()).isEqualTo(2);
  }

  @Test
  void lettersThatGsmSharesWithVietnameseStayInIt() {
    assertThat(SmsText.of("à è é ì ò ù").unicode()).isFalse();
    assertThat(SmsText.of("á").unicode()).isTrue();
    assertThat(SmsText.of("đ").unicode()).isTrue();
  }

  @Test
  void noSurrogatePairIsCut() {
    var sms = SmsText.of("a".repeat(66) + "😀" + "b".repeat(10));

    assertThat(sms.units()).isEqualTo(78);
    assertThat(sms.parts()).containsExactly("a".repeat(66), "😀" + "b".repeat(10));
  }

  @Test
  void noEscapedCharacterIsCut() {
    var sms = SmsText.of("a".repeat(152) + "{" + "b".repeat(10));

    assertThat(sms.parts()).containsExactly("a".repeat(152), "{" + "b".repeat(10));
  }

  /** What does not fit in front of a cut may need one part more than a division says. */
  @Test
  void roomLeftAtACutIsCounted() {
    var pairs = "😀".repeat(67);

    assertThat(SmsText.of(pairs).units()).isEqualTo(134);
    assertThat(SmsText.of(pairs).parts()).hasSize(3);
  }

  @Test
  void decomposedLettersAreCountedAsTheyAreSent() {
    var decomposed = Normalizer.normalize(ACCEPTED, Normalizer.Form.NFD);

    assertThat(SmsText.of(decomposed)).isEqualTo(SmsText.of(ACCEPTED));
  }

  @Test
  void partsTogetherAreTheText() {
    for (int size = 0; size < 400; size += 7) {
      var text = ("Đồng Hới €{😀} 12 ").repeat(30).substring(0, size);
      assertThat(String.join("", SmsText.of(text).parts())).isEqualTo(text);
    }
  }
}
