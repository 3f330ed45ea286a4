package vn.lienthong.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTests {
  /** The vowels with their tones: none, grave, hook, tilde, acute, dot below. */
  private static final String[] VOWELS = {
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
    "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ"
  };

  private static Stream<String> letters() {
    return Stream.concat(
        Stream.of("đ", "Đ"),
        Stream.of(VOWELS)
            .flatMap(row -> Stream.of(row, row.toUpperCase(Locale.ROOT)))
            .flatMap(row -> row.chars().mapToObj(Character::toString)));
  }

  @Test
  void theTableHoldsEveryLetterOfVietnameseOnce() {
    var seen = new HashSet<String>();
    letters().forEach(letter -> assertThat(seen.add(letter)).as(letter).isTrue());
    assertThat(seen).hasSize(2 * (12 * 6 + 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aàảãáạăằẳẵắặâầẩẫấậ",
        "eèẻẽéẹêềểễếệ",
        "iìỉĩíị",
        "oòỏõóọôồổỗốộơờởỡớợ",
        "uùủũúụưừửữứự",
        "yỳỷỹýỵ",
        "dđ"
      })
  void everyLetterIsFoundByThePlainOneWhicheverWayItIsWritten(String group) {
    var plain = group.substring(0, 1);
    for (var form : Form.values()) {
      for (var text : new String[] {group, group.toUpperCase(Locale.ROOT)}) {
        assertThat(Text.fold(Normalizer.normalize(text, form)))
            .as("%s %s", form, text)
            .isEqualTo(plain.repeat(group.length()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"NFC", "NFD"})
  void whatIsStoredIsComposedAndKeepsEveryLetter(Form form) {
    letters()
        .forEach(
            letter -> assertThat(Text.clean(Normalizer.normalize(letter, form))).isEqualTo(letter));
  }

  @ParameterizedTest
  @CsvSource({
    "hòa, hoà",
    "thủy, thuỷ",
    "Khỏe, khoẻ",
    "ĐẮK LẮK, Đắk Lắk",
    "Đà Nẵng, da nang",
    "THỪA THIÊN HUẾ, Thừa Thiên Huế"
  })
  void twoWaysToWriteAWordAreOneKey(String one, String other) {
    assertThat(Text.fold(one)).isEqualTo(Text.fold(other));
  }

  @ParameterizedTest
  @CsvSource({"má, ma", "bộ, bo", "Đỗ, do", "ngày 05/02/2020, ngay 05/02/2020", "G22.99, g22.99"})
  void theKeyIsWhatPeopleTypeWithoutAVietnameseKeyboard(String word, String key) {
    assertThat(Text.fold(word)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00d0ồng Nai", "\u0189ồng Nai", "\u0110ồng Nai"})
  void theThreeLettersThatLookLikeDStrokeAreOne(String typed) {
    assertThat(Text.clean(typed)).isEqualTo("Đồng Nai");
    assertThat(Text.fold(typed)).isEqualTo("dong nai");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00f0ồng Nai", "\u0256ồng Nai", "\u0111ồng Nai"})
  void theSmallLookAlikesAreTheSmallLetter(String text) {
    assertThat(Text.clean(text)).isEqualTo("\u0111ồng Nai");
  }

  /** Tone before breve and breve before tone are the same letter to the reader. */
  @Test
  void marksTypedInAnotherOrderFoldToTheSameKey() {
    assertThat(Text.fold("a\u0323\u0306")).isEqualTo(Text.fold("a\u0306\u0323")).isEqualTo("a");
    assertThat(Text.clean("a\u0323\u0302")).isEqualTo("ậ").isEqualTo(Text.clean("a\u0302\u0323"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " Sở Nội vụ ",
        "Sở\u00a0Nội\u00a0vụ",
        "Sở\t Nội \r\n vụ",
        "\u00a0Sở Nội vụ\u00a0",
        "\u3000Sở\u2003Nội\u202fvụ"
      })
  void spacesOfEveryKindAreOneSpaceInTheKey(String typed) {
    assertThat(Text.fold(typed)).isEqualTo("so noi vu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0", " ", "\t\n", "\u2007", "\u202f", "\u3000"})
  void outerSpacesOfEveryKindAreNotStored(String space) {
    assertThat(Text.clean(space + "Sở Nội vụ" + space)).isEqualTo("Sở Nội vụ");
    assertThat(Text.clean(space)).isEmpty();
  }

  @Test
  void spacesInsideAreStoredAsTheyWereWritten() {
    assertThat(Text.clean("Sở  Nội\u00a0vụ")).isEqualTo("Sở  Nội\u00a0vụ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Đà Nẵng", "\u0189 \u0130 \u1e9e \ud83d\ude00", "Ǆ\u0301 ﬁ  x"})
  void cleaningAndFoldingTwiceChangesNothingMore(String text) {
    assertThat(Text.clean(Text.clean(text))).isEqualTo(Text.clean(text));
    assertThat(Text.fold(Text.fold(text))).isEqualTo(Text.fold(text));
    assertThat(Text.fold(Text.clean(text))).isEqualTo(Text.fold(text));
  }

  @Test
  void theKeyDoesNotFollowTheLocaleOfTheMachine() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Text.fold("TỈNH BẮC NINH II")).isEqualTo("tinh bac ninh ii");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatVietnameseDoesNotKnowIsKept() {
    assertThat(Text.clean("Hệ số α ≤ 5 m² 中")).isEqualTo("Hệ số α ≤ 5 m² 中");
    assertThat(Text.fold("Café Ñandú 中")).isEqualTo("cafe nandu 中");
  }

  @Test
  void theDistanceOfWordsIsTheNumberOfChangedLetters() {
    assertThat(Text.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Text.distance("", "abc")).isEqualTo(3);
    assertThat(Text.distance("abc", "abc")).isZero();
  }
}
