package vn.lienthong.portal.face;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.portal.PortalSettings;
import vn.lienthong.web.OpenRoute;

/** The paths of the adapter: each call proves itself by the session of its system. */
@Configuration(proxyBeanMethods = false)
class AdapterRoutes {
  @Bean
  OpenRoute adapterRoute(PortalSettings settings) {
    return new OpenRoute(AdapterFace.PATH + "/**", settings.callsPerMinute(), false);
  }
}
