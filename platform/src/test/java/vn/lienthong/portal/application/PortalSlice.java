package vn.lienthong.portal.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import vn.lienthong.casework.application.OneOffice;
import vn.lienthong.identity.TestTime;
import vn.lienthong.notification.NotificationSlice;
import vn.lienthong.notification.application.Worker;
import vn.lienthong.portal.PortalSettings;
import vn.lienthong.portal.SynchronisationSettings;
import vn.lienthong.shared.WallClock;

/**
 * A one-stop desk that tells its dossiers to the portal of the same node over HTTP, beside the
 * pages of the lower modules.
 */
@ComponentScan(
    basePackages = {
      "vn.lienthong.casework",
      "vn.lienthong.documents.internal",
      "vn.lienthong.notification",
      "vn.lienthong.portal"
    },
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Tests|Slice|Stage).*"))
@Import({NotificationSlice.class, Worker.class})
public class PortalSlice {
  /** Moved by the tests: the wall clock and the business clock are one. */
  static final TestTime TIME = TestTime.stoppedAt(Instant.parse("2020-02-12T01:00:00Z"));

  @Bean
  OneOffice office() {
    return new OneOffice(OneSystem.QUANG_BINH);
  }

  @Bean
  OneSystem systems() {
    return new OneSystem();
  }

  @Bean
  @Primary
  WallClock movedClock() {
    return TIME.wall();
  }

  private static Binder binder(String... settings) {
    var given = new HashMap<String, String>();
    for (int i = 0; i < settings.length; i += 2) {
      given.put(settings[i], settings[i + 1]);
    }
    return new Binder(new MapConfigurationPropertySource(Map.copyOf(given)));
  }

  /** As they are when nothing is configured, but that a stopped machine is no silent portal. */
  @Bean
  SynchronisationSettings synchronisationSettings() {
    return binder("lienthong.synchronisation.time-out", "2m")
        .bindOrCreate("lienthong.synchronisation", SynchronisationSettings.class);
  }

  @Bean
  PortalSettings portalSettings() {
    return binder("lienthong.portal.sample", "true", "lienthong.portal.slowness", "1ms")
        .bindOrCreate("lienthong.portal", PortalSettings.class);
  }
}
