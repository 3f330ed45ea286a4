package vn.lienthong.identity.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.identity.MonitoringSettings;
import vn.lienthong.web.OpenRoute;
import vn.lienthong.web.Problems;

/** Health and figures of the node. */
@Configuration(proxyBeanMethods = false)
class MonitoringRoutes {
  private static final int FIGURES_PER_MINUTE = 120;

  /** Behind the security chain (-100), which would hide the request of a monitoring system. */
  private static final int BEHIND_SECURITY = 0;

  @Bean
  static OpenRoute figuresRoute() {
    return new OpenRoute(Chains.FIGURES, FIGURES_PER_MINUTE, false);
  }

  @Bean
  FilterRegistrationBean<MonitoringAccess> monitoringAccess(
      MonitoringSettings settings, Problems problems) {
    var registration = new FilterRegistrationBean<>(new MonitoringAccess(settings, problems));
    registration.addUrlPatterns("/actuator/*");
    registration.setOrder(BEHIND_SECURITY);
    return registration;
  }
}
