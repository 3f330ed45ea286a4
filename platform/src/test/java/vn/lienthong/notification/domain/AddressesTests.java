package vn.lienthong.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTests {
  @ParameterizedTest
  @CsvSource({
    "0912 345 678, 84912345678",
    "0912.345.678, 84912345678",
    "(0232) 382-2222, 842323822222",
    "+84 912345678, 84912345678",
    "84912345678, 84912345678",
    "+44 20 7946 0000, 442079460000"
  })
  void numbersAreWrittenWithTheirCountry(String typed, String number) {
    assertThat(Addresses.phone(typed)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "không có", "0912", "12345678901234567890", "0912345678x", "+"})
  void whatIsNoNumberIsNone(String typed) {
    assertThat(Addresses.phone(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"an@example.vn", "a.b+c@mail.example.gov.vn", "x_1@a-b.vn"})
  void mailAddressesAreTakenAsTheyAre(String typed) {
    assertThat(Addresses.email(typed)).contains(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "an",
        "an@",
        "@example.vn",
        "an@example",
        "an @example.vn",
        "a@b@c.vn",
        "an@example.vn, binh@example.vn",
        "an@example.vn\nBcc: x@y.vn",
        "<an@example.vn>",
        "ân@example.vn"
      })
  void whatIsNoMailAddressIsNone(String typed) {
    assertThat(Addresses.email(typed)).isEmpty();
  }

  @Test
  void aMailAddressHasALongestLength() {
    assertThat(Addresses.email("a@" + "b".repeat(249) + ".vn"))
        .hasValueSatisfying(address -> assertThat(address).hasSize(254));
    assertThat(Addresses.email("a@" + "b".repeat(250) + ".vn")).isEmpty();
  }

  @Test
  void listsShowLittleOfThem() {
    assertThat(Addresses.masked("84912345678")).isEqualTo("••••••••678");
    assertThat(Addresses.masked("an.nguyen@example.vn")).isEqualTo("a•••@example.vn");
    assertThat(Addresses.masked("12")).isEqualTo("12");
  }

  @Test
  void aNumberIsFoundAsItIsTyped() {
    assertThat(Addresses.searched("0912 345")).isEqualTo("912345");
    assertThat(Addresses.searched("Nguyễn Văn An")).isEqualTo("Nguyễn Văn An");
  }

  @ParameterizedTest
  @CsvSource({"1, 30", "2, 60", "3, 120", "8, 3840", "9, 7200", "63, 7200"})
  void pausesDoubleUpToTheLongestAndAFifthByChance(int failures, long seconds) {
    var pause = new Backoff(Duration.ofSeconds(30), Duration.ofHours(2)).after(failures);
    assertThat(pause).isBetween(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds * 6 / 5));
  }
}
