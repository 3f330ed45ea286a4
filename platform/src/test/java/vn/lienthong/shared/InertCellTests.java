package vn.lienthong.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InertCellTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://127.0.0.1/?\"&A1,\"x\")",
        "@SUM(1)",
        "+84912345678",
        "\tx",
        "-1"
      })
  void whatASpreadsheetWouldRunIsMadeText(String text) {
    assertThat(InertCell.write(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sở Y tế", "000.00.00.H46", "", "Xã M'Đrắk", "'trích'"})
  void plainTextStaysAsItIs(String text) {
    assertThat(InertCell.write(text)).isEqualTo(text);
  }

  @Property
  void readingBackGivesTheOriginal(
      @ForAll @Chars({'=', '\'', '+', '-', '@', 'a', '\t'}) String text) {
    assertThat(InertCell.read(InertCell.write(text))).isEqualTo(text);
  }
}
