package vn.lienthong.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients write one number and notation in many ways; as a key they are one. */
class SymbolsTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "12/VPCP-TTĐT",
        "12/vpcp-ttđt",
        "12 / VPCP - TTĐT",
        "/12/VPCP-TTĐT",
        "12/VPCP-TTĐT/",
        "//12/VPCP-TTĐT//",
        "12/VPCP-TTDT",
        "  12/VPCP-TTĐT\t"
      })
  void waysToWriteOneSymbolAreOneKey(String text) {
    assertThat(Symbols.key(text)).isEqualTo("12/vpcp-ttdt");
    assertThat(Symbols.key(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo("12/vpcp-ttdt");
  }

  @ParameterizedTest
  @CsvSource({
    "12/VPCP, 12/VPCQ",
    "12/VPCP, 112/VPCP",
    "12/VPCP, 12VPCP",
    "01/2020/NQ-HĐND, 1/2020/NQ-HĐND",
    "12/VPCP-KSTT, 12/VPCP"
  })
  void differentSymbolsAreDifferentKeys(String one, String other) {
    assertThat(Symbols.key(one)).isNotEqualTo(Symbols.key(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "/", "////", " / / "})
  void nothingButSlashesIsTheEmptyKey(String text) {
    assertThat(Symbols.key(text)).isEmpty();
  }
}
