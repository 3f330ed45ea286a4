package vn.lienthong.web.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.web.OpenRoute;
import vn.lienthong.web.Problems;
import vn.lienthong.web.SignedInSession;
import vn.lienthong.web.application.Buckets;

@Configuration(proxyBeanMethods = false)
class FilterConfiguration {
  /** Before the security chain (-100): a flood must not reach password or signature checks. */
  private static final int BEFORE_SECURITY = -110;

  @Bean
  FilterRegistrationBean<RateLimit> rateLimit(
      ObjectProvider<OpenRoute> routes,
      Buckets buckets,
      Problems problems,
      ObjectProvider<SignedInSession> sessions) {
    var filter = new RateLimit(routes.stream().toList(), buckets, problems, sessions);
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(BEFORE_SECURITY);
    return registration;
  }

  /**
   * Right around the security chain: it reads parameters (whole uploads with them) and passwords.
   */
  @Bean
  FilterRegistrationBean<FailedFilters> failedFilters(Problems problems) {
    var registration = new FilterRegistrationBean<>(new FailedFilters(problems));
    registration.setOrder(BEFORE_SECURITY + 1);
    return registration;
  }
}
