package vn.lienthong.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCodeTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "000.00.00.H46", // QCVN 102:2016, level 1
        "000.00.15.H46", // level 2
        "018.12.15.H46", // level 4
        "H46", // QĐ 20/2020/QĐ-TTg
        "H46.01.02.03",
        "00.22.W00", // the hub
        "A",
        "12345678"
      })
  void everyFormInForceIsAnAgencyCode(String text) {
    assertThat(AgencyCode.parse(text)).contains(new AgencyCode(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "H46.",
        ".H46",
        "H46..01",
        "H46-01",
        "H46 01",
        "H46/01",
        "Đ46",
        "ſ46", // upper-cased it would be S46
        "ı46", // upper-cased it would be I46
        "H\u00ad46",
        "H４6",
        "123456789",
        "A.A.A.A.A.A.A.A.A",
        "H46\n.01",
        "'; drop table agency; --",
        "../../H46"
      })
  void anythingElseIsNone(String text) {
    assertThat(AgencyCode.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new AgencyCode(text));
  }

  @ParameterizedTest
  @CsvSource({
    "' 000.00.00.h46 ', 000.00.00.H46",
    "h46.i01, H46.I01",
    "'\u2003G22\t', G22",
    "'G22\n', G22"
  })
  void aCodeFromOutsideIsTrimmedAndUpperCased(String typed, String code) {
    assertThat(AgencyCode.parse(typed)).map(AgencyCode::value).contains(code);
  }

  @Test
  void aCodeIsNeverStoredInLowerCaseOrWithSpaces() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AgencyCode("h46"));
    assertThatIllegalArgumentException().isThrownBy(() -> new AgencyCode(" H46"));
    assertThatIllegalArgumentException().isThrownBy(() -> new AgencyCode("H46\n"));
  }

  /** Eight parts and 35 characters, to the last one. */
  @Test
  void thirtyFiveCharactersAreTakenAndOneMoreIsNot() {
    assertThat(AgencyCode.parse("12345678.12345678.12345678.12345678")).isPresent();
    assertThat(AgencyCode.parse("12345678.12345678.12345678.1234567.1")).isEmpty();
    assertThat(AgencyCode.parse("1234.1234.1234.123.123.123.123.1234")).isPresent();
    assertThat(AgencyCode.parse("A.A.A.A.A.A.A.A")).isPresent();
  }

  @Test
  void aHugeTextIsRefusedWithoutBeingSearchedThrough() {
    assertThat(AgencyCode.parse("A.".repeat(5_000_000))).isEmpty();
  }

  @Test
  void theLetterIIsUpperCasedOnATurkishMachineToo() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(AgencyCode.parse("i01")).contains(new AgencyCode("I01"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aCodeIsWrittenAsItIsRead() {
    assertThat(new AgencyCode("000.00.00.G22")).hasToString("000.00.00.G22");
  }
}
