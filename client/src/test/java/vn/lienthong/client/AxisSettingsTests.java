package vn.lienthong.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that cannot work are refused when they are made, not at the first call. */
class AxisSettingsTests {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://h/vxp",
        "http:///vxp",
        "/vxp",
        "vxp",
        "",
        "http://a b/vxp",
        "trục",
        "http:"
      })
  void whatIsNoAddressIsRefused(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> AxisSettings.of(address, "x", "y"));
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("", "y", SECOND, SECOND, 1),
        Arguments.of(" ", "y", SECOND, SECOND, 1),
        Arguments.of("x", "", SECOND, SECOND, 1),
        Arguments.of("x", "y", Duration.ZERO, SECOND, 1),
        Arguments.of("x", "y", SECOND.negated(), SECOND, 1),
        Arguments.of("x", "y", SECOND, Duration.ZERO, 1),
        Arguments.of("x", "y", SECOND, SECOND.negated(), 1),
        Arguments.of("x", "y", SECOND, SECOND, 0),
        Arguments.of("x", "y", SECOND, SECOND, -1));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatCannotWorkIsRefused(
      String id, String secret, Duration connect, Duration answer, int attempts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new AxisSettings(
                URI.create("http://h/vxp"), id, secret, new Patience(connect, answer, attempts)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://h/vxp", "http://h/vxp/", "https://h:8443/vxp"})
  void anOperationStandsBelowTheAddress(String address) {
    var settings = AxisSettings.of(address, "x", "y");
    assertThat(settings.operation("sendEdoc").toString()).endsWith("/vxp/sendEdoc");
    assertThat(settings.operation("sendEdoc").getScheme())
        .isEqualTo(settings.endpoint().getScheme());
  }

  @Test
  void theUsualSettingsAllowForLargeDocumentsAndSeveralTries() {
    var settings = AxisSettings.of("http://h/vxp", "x", "y");
    assertThat(settings.patience().answerTimeout()).isEqualTo(Duration.ofSeconds(60));
    assertThat(settings.patience().connectTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.patience().attempts()).isEqualTo(5);
  }
}
