package vn.lienthong.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.shared.AgencyCode;

class CodeFormTests {
  @ParameterizedTest
  @CsvSource({
    "000.00.00.H46, QCVN102",
    "001.00.00.H47, QCVN102",
    "H46, QD20",
    "H52.101.114, QD20",
    "H37.DN.001, QD20",
    "00.53.W00, HUB",
    "W00, HUB",
    "999.010.01.H22, ALIAS",
    "26740, ALIAS"
  })
  void formsAreToldApart(String code, CodeForm form) {
    assertThat(CodeForm.of(new AgencyCode(code))).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource({
    "000.00.00.H46, H46",
    "000.00.18.G12, G12.18",
    "000.02.01.H53, H53.01.02",
  })
  void zeroPaddedCodesHaveAShortForm(String code, String shortForm) {
    assertThat(CodeForm.shortForm(new AgencyCode(code))).contains(new AgencyCode(shortForm));
  }

  @ParameterizedTest
  @CsvSource({"001.00.00.H47", "000.18.00.H51", "H46", "00.53.W00"})
  void hierarchyIsNeverReadOutOfOtherCodes(String code) {
    assertThat(CodeForm.shortForm(new AgencyCode(code))).isEmpty();
  }
}
