package vn.lienthong.portal.remote;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.PortalSettings;
import vn.lienthong.portal.SynchronisationSettings;

/**
 * Where the adapter is and as whom this node logs in: as configured, or, on a sample node, at its
 * own simulator as the invented province.
 */
@Component
class Target {
  private static final String SAMPLE_PROVINCE = "000.00.00.H46";

  private final SynchronisationSettings settings;
  private final boolean simulated;
  private final Environment environment;

  Target(SynchronisationSettings settings, PortalSettings portal, Environment environment) {
    this.settings = settings;
    this.simulated = portal.sample() && settings.adapterUrl().isEmpty();
    this.environment = environment;
  }

  /** Empty when none is configured, or the own server is not up yet. */
  String address() {
    if (!simulated) {
      return settings.adapterUrl();
    }
    var port = environment.getProperty("local.server.port");
    return port == null ? "" : "http://127.0.0.1:" + port + "/adapter";
  }

  String unit() {
    return simulated ? SAMPLE_PROVINCE : settings.unit();
  }

  String username() {
    return simulated ? SAMPLE_PROVINCE : settings.username();
  }

  /** Systems of the sample country have secrets that everybody knows. */
  String password() {
    return simulated ? "sample-" + SAMPLE_PROVINCE : settings.password();
  }
}
