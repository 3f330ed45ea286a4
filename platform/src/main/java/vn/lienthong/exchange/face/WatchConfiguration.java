package vn.lienthong.exchange.face;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.exchange.ObservedCalls;
import vn.lienthong.shared.WallClock;

/** Around everything, so that calls above the rate limit are seen too. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {
  private static final int BEFORE_THE_RATE_LIMIT = -120;

  @Bean
  FilterRegistrationBean<CallWatch> callWatch(
      ObjectProvider<ObservedCalls> watching, WallClock clock) {
    var registration =
        new FilterRegistrationBean<>(new CallWatch(watching.orderedStream().toList(), clock));
    registration.addUrlPatterns(
        "/vxp/*", "/XrdAdapter/RestService/forward/vpcp/*", "/ltvb/*", "/api/exchange/*");
    registration.setOrder(BEFORE_THE_RATE_LIMIT);
    return registration;
  }
}
