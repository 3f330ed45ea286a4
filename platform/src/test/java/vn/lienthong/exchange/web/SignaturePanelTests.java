package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.documents.PdfSignature.CertificateState;
import vn.lienthong.documents.PdfSignature.Conclusion;
import vn.lienthong.documents.PdfSignature.Content;
import vn.lienthong.documents.SignatureReport.Reason;

/** Every outcome of a check has its words; the page makes the keys out of its name. */
class SignaturePanelTests {
  static Stream<String> keys() {
    return Stream.of(
            words("", Reason.values()),
            words("", Conclusion.values()),
            words("content.", Content.values()),
            words("certificate.", CertificateState.values()))
        .flatMap(List::stream);
  }

  private static List<String> words(String prefix, Enum<?>... values) {
    return Stream.of(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .map(word -> "exchange.signature." + prefix + word)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyOutcomeHasItsWords(String key) {
    assertThat(ResourceBundle.getBundle("i18n.exchange", Locale.ROOT).getString(key)).isNotBlank();
  }
}
