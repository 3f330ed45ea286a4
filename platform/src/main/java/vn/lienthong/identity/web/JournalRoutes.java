package vn.lienthong.identity.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.web.OpenRoute;

/**
 * Signed heads and proofs of the journal are for everybody: they hold digests only. The journal
 * lies below the web module's neighbours and cannot declare them itself.
 */
@Configuration(proxyBeanMethods = false)
class JournalRoutes {
  private static final int CALLS_PER_MINUTE = 600;

  @Bean
  OpenRoute journalProofs() {
    return new OpenRoute("/api/journal/**", CALLS_PER_MINUTE, false);
  }
}
