package vn.lienthong.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.TestSettings;
import vn.lienthong.shared.RuleViolated;

/** Behind a proxy that is not declared, everybody on the internet would count as inside. */
class ProxyDeclaredTests {
  @ParameterizedTest
  @CsvSource({
    "https://lienthong.example, ",
    "https://lienthong.example, none",
    "https://lienthong.example, NONE",
    "https://lienthong.example, ''",
    "HTTPS://lienthong.example, none"
  })
  void anHttpsAddressWithoutAForwardStrategyStopsTheStart(
      String address, @Nullable String strategy) {
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(() -> start(address, strategy))
        .satisfies(refused -> {
          assertThat(refused.error()).isEqualTo(IdentityError.PROXY_NOT_DECLARED);
          assertThat(refused.arguments()).containsExactly(address);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "https://lienthong.example, native",
    "https://lienthong.example, FRAMEWORK",
    "http://lienthong.example, ",
    "http://https.example, none",
    ", "
  })
  void anyOtherNodeStarts(@Nullable String address, @Nullable String strategy) {
    assertThatNoException().isThrownBy(() -> start(address, strategy));
  }

  private static ProxyDeclared start(@Nullable String address, @Nullable String strategy) {
    var environment = new MockEnvironment();
    if (strategy != null) {
      environment.setProperty("server.forward-headers-strategy", strategy);
    }
    var settings = TestSettings.aNode(Path.of("keys"));
    return new ProxyDeclared(
        (address == null ? settings : settings.withPublicUrl(address)).made(), environment);
  }
}
