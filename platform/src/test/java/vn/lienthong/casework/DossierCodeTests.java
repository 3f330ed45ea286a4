package vn.lienthong.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.shared.AgencyCode;

class DossierCodeTests {
  private static final AgencyCode AGENCY = new AgencyCode("000.00.01.H22");
  private static final LocalDate DAY = LocalDate.of(2020, 2, 13);

  @Test
  void codeIsAgencyDayAndNumber() {
    assertThat(DossierCode.of(AGENCY, DAY, 1)).hasToString("000.00.01.H22-200213-0001");
    assertThat(DossierCode.of(AGENCY, DAY, 9_999)).hasToString("000.00.01.H22-200213-9999");
  }

  @Test
  void tenThousandthOfADayWidensTheCode() {
    assertThat(DossierCode.of(AGENCY, DAY, 10_000)).hasToString("000.00.01.H22-200213-10000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000.00.01.H22-200213-0001",
        "G09.20-20260609-0092637",
        "H56-260713-00001",
        " 000.00.01.h22-200213-0001 "
      })
  void formsOfOtherSystemsAreRead(String text) {
    assertThat(DossierCode.parse(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "000.00.01.H22-200213-001",
        "000.00.01.H22-2002133-0001",
        "000.00.01.H22-200213-00000001",
        "000..01.H22-200213-0001",
        "ĐH22-200213-0001",
        "H22-200213-0001; drop",
        "A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A.A-200213-0001"
      })
  void anythingElseIsNoCode(String text) {
    assertThat(DossierCode.parse(text)).isEmpty();
    assertThatThrownBy(() -> new DossierCode(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
