package vn.lienthong.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureCodeTests {
  @ParameterizedTest
  @CsvSource({
    "1.001193, false, 1.001193",
    " 2.000635 , false, 2.000635",
    "3.000181.000.00.00.H22, true, 3.000181"
  })
  void aVariantNamesItsNationalProcedure(String text, boolean variant, String national) {
    var code = ProcedureCode.parse(text).orElseThrow();

    assertThat(code.variant()).isEqualTo(variant);
    assertThat(code.national()).isEqualTo(new ProcedureCode(national));
    assertThat(code).hasToString(text.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.00119",
        "1.0011933",
        "1001193",
        "a.001193",
        "1.001193.H22",
        "3.000181.000.00.00.22H",
        "3.000181.000.00.00.H22.1",
        "1.001193\n2.000635"
      })
  void anythingElseIsNoCode(String text) {
    assertThat(ProcedureCode.parse(text)).isEmpty();
    assertThatThrownBy(() -> new ProcedureCode(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
