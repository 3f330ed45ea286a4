package vn.lienthong.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookNumberTests {
  @ParameterizedTest
  @CsvSource({
    "7, 7, 7",
    "07, 7, 7",
    "007, 7, 7",
    "70, 70, 70",
    "0, 0, 0",
    "12a, 12a, 12",
    "12A, 12a, 12",
    "012Đ, 12d, 12",
    "12-1, 12-1, 12",
    "TB, tb, 0",
    "12345678901234567890, 12345678901234567890, 123456789"
  })
  void zerosAndCaseMakeNoOtherNumber(String text, String key, int position) {
    assertThat(BookNumber.of(text)).isEqualTo(new BookNumber(text, key, position));
  }

  @ParameterizedTest
  @CsvSource({"1, true, 01", "9, true, 09", "10, true, 10", "9, false, 9"})
  void onlyNumbersBelowTenGetAZero(int number, boolean leadingZero, String text) {
    assertThat(BookNumber.given(number, leadingZero).text()).isEqualTo(text);
  }
}
