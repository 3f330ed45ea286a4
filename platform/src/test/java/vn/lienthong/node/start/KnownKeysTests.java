package vn.lienthong.node.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class KnownKeysTests {
  private final KnownKeys keys =
      new KnownKeys(
          List.of(
              new ConfigurationKey("lienthong.node.database-url", "String", "", ""),
              new ConfigurationKey("lienthong.node.sample", "Boolean", "", ""),
              new ConfigurationKey("lienthong.web.sample", "Boolean", "false", ""),
              new ConfigurationKey("lienthong.web.limits", "Map<String, Integer>", "", "")));

  @Test
  void theKeysOfTheModulesAreFoundOnTheClassPath() {
    assertThat(KnownKeys.load().keys())
        .extracting(ConfigurationKey::name)
        .contains("lienthong.node.data", "lienthong.node.database-url");
  }

  @Test
  void anUnknownKeyNamesItsSourceAndTheNearestKnownOne() {
    assertThatThrownBy(() -> keys.check(with(Map.of("lienthong.node.databaseurll", "x"))))
        .hasMessageContaining("ND-0201")
        .hasMessageContaining("lienthong.node.databaseurll → lienthong.node.database-url?")
        .hasMessageContaining("(a file)");
  }

  @Test
  void everyUnknownKeyIsNamedAtOnce() {
    assertThatThrownBy(
            () -> keys.check(with(Map.of("lienthong.nope", "x", "lienthong.web.sampel", "y"))))
        .hasMessageContaining("lienthong.nope")
        .hasMessageContaining("lienthong.web.sampel → lienthong.web.sample?");
  }

  @Test
  void anUnknownVariableOfTheEnvironmentStopsTheStart() {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            "systemEnvironment",
            new SystemEnvironmentPropertySource(
                "systemEnvironment",
                Map.of("LIENTHONG_NODE_DATABSEURL", "x", "LIENTHONG_NODE_DATABASEURL", "y")));
    assertThatThrownBy(() -> keys.check(environment))
        .hasMessageContaining("LIENTHONG_NODE_DATABSEURL → LIENTHONG_NODE_DATABASEURL?");
  }

  @Test
  void knownKeysInAnySpellingAndEntriesOfMapsPass() {
    assertThatCode(() ->
            keys.check(
                with(
                    Map.of(
                        "lienthong.node.databaseUrl", "x",
                        "lienthong.node.database-url", "x",
                        "lienthong.web.limits.search", "5",
                        "server.port", "0"))))
        .doesNotThrowAnyException();
  }

  @Test
  void aNameThatHasNoEffectIsToldItsReplacement() {
    assertThatThrownBy(() -> keys.check(with(Map.of("spring.datasource.url", "x"))))
        .hasMessageContaining("spring.datasource.url → lienthong.node.database-url");
  }

  @Test
  void noModuleGetsItsSampleSwitchedOnInALiveNode() {
    var environment = with(Map.of("lienthong.web.sample", "true"));
    assertThatThrownBy(() -> keys.refuseSampleSwitches(environment))
        .hasMessageContaining("ND-0108")
        .hasMessageContaining("lienthong.web.sample");
    assertThatCode(() -> keys.refuseSampleSwitches(with(Map.of("lienthong.node.sample", "true"))))
        .doesNotThrowAnyException();
  }

  private static StandardEnvironment with(Map<String, Object> properties) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().remove("systemProperties");
    environment.getPropertySources().remove("systemEnvironment");
    environment.getPropertySources().addFirst(new MapPropertySource("a file", properties));
    return environment;
  }
}
