package vn.lienthong.web.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.web.OpenRoute;
import vn.lienthong.web.Problems;
import vn.lienthong.web.application.Buckets;

@Configuration(proxyBeanMethods = false)
class FilterConfiguration {
  /** Before the security chain (-100): a flood must not reach password or signature checks. */
  private static final int BEFORE_SECURITY = -110;

  @Bean
  FilterRegistrationBean<RateLimit> rateLimit(
      ObjectProvider<OpenRoute> routes, Buckets buckets, Problems problems) {
    var filter = new RateLimit(routes.stream().toList(), buckets, problems);
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(BEFORE_SECURITY);
    return registration;
  }
}
