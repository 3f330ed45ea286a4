package vn.lienthong.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeStampSettingsTests {
  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void noAddressMeansNoAuthority(String none) {
    assertThat(with(none).authority()).isEmpty();
  }

  @Test
  void anAddressIsTakenWithoutBlanks() {
    assertThat(with(" HTTPS://tsa.example.vn/ts ").authority())
        .isEqualTo("HTTPS://tsa.example.vn/ts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tsa.example.vn", "file:///etc/tsa", "ftp://tsa.example.vn", "http:x", "%"})
  void anythingElseStopsTheStart(String address) {
    assertThatThrownBy(() -> with(address)).isInstanceOf(IllegalArgumentException.class);
  }

  private static TimeStampSettings with(String authority) {
    var minute = Duration.ofMinutes(1);
    return new TimeStampSettings(false, authority, Path.of("t"), minute, minute, minute);
  }
}
