package vn.lienthong.exchange.vxp;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.web.OpenRoute;

/** Both paths of the VXP face: each call proves itself by its MAC. */
@Configuration(proxyBeanMethods = false)
class VxpRoutes {
  @Bean
  OpenRoute vxpRoute(ExchangeSettings settings) {
    return new OpenRoute("/vxp/**", settings.vxpCallsPerMinute(), false);
  }

  @Bean
  OpenRoute vxpAdapterRoute(ExchangeSettings settings) {
    return new OpenRoute(
        "/XrdAdapter/RestService/forward/vpcp/**", settings.vxpCallsPerMinute(), false);
  }
}
