package vn.lienthong.journal.remote;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.journal.JournalSettings;
import vn.lienthong.journal.TimeStampSettings;
import vn.lienthong.shared.TimeStampAuthority;
import vn.lienthong.shared.WallClock;

/** Which authority this node asks, if any. */
@Configuration(proxyBeanMethods = false)
class AuthorityConfiguration {
  @Bean
  @Nullable TimeStampAuthority timeStampAuthority(
      TimeStampSettings settings, JournalSettings journal, WallClock wall) {
    var trust = new TrustFolder(settings.trust());
    if (!settings.authority().isEmpty()) {
      var address = URI.create(settings.authority());
      return new CheckedAuthority(new HttpStampService(address, settings.timeOut()), trust);
    }
    return settings.sample()
        ? new CheckedAuthority(
            new SampleStampService(journal.keys(), settings.trust(), wall), trust)
        : null;
  }
}
