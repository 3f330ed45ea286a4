package vn.lienthong.portal.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;
import vn.lienthong.portal.PortalSettings;
import vn.lienthong.portal.SynchronisationSettings;

/** Where dossiers are told, and as whom. */
class TargetTests {
  private final MockEnvironment environment = new MockEnvironment();

  private Target target(Map<String, String> settings) {
    var binder = new Binder(new MapConfigurationPropertySource(settings));
    return new Target(
        binder.bindOrCreate("lienthong.synchronisation", SynchronisationSettings.class),
        binder.bindOrCreate("lienthong.portal", PortalSettings.class),
        environment);
  }

  @Test
  void aPlainNodeTellsNobodyUntilItIsTold() {
    environment.setProperty("local.server.port", "8080");

    assertThat(target(Map.of()).address()).isEmpty();
    assertThat(target(Map.of("lienthong.portal.national", "true")).address()).isEmpty();
  }

  @Test
  void aSampleNodeTellsItselfOnceItIsUp() {
    var target = target(Map.of("lienthong.portal.sample", "true"));
    assertThat(target.address()).isEmpty();

    environment.setProperty("local.server.port", "8123");

    assertThat(target.address()).isEqualTo("http://127.0.0.1:8123/adapter");
    assertThat(target.unit()).isEqualTo(target.username()).isEqualTo("000.00.00.H46");
    assertThat(target.password()).isEqualTo("sample-000.00.00.H46");
  }

  @Test
  void whatIsConfiguredHoldsOnASampleNodeToo() {
    var target =
        target(
            Map.of(
                "lienthong.portal.sample", "true",
                "lienthong.synchronisation.adapter-url", "http://adapter/forward",
                "lienthong.synchronisation.unit", "H46",
                "lienthong.synchronisation.username", "u",
                "lienthong.synchronisation.password", "p"));

    assertThat(target.address()).isEqualTo("http://adapter/forward");
    assertThat(target.unit() + target.username() + target.password()).isEqualTo("H46up");
  }
}
