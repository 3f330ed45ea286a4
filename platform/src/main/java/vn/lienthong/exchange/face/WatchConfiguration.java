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
  static final int BEFORE_THE_RATE_LIMIT = -120;
  static final String[] FACES = {
    "/vxp/*", "/XrdAdapter/RestService/forward/vpcp/*", "/ltvb/*", "/api/exchange/*"
  };

  @Bean
  FilterRegistrationBean<CallWatch> callWatch(
      ObjectProvider<ObservedCalls> watching, WallClock clock) {
    var registration =
        new FilterRegistrationBean<>(new CallWatch(watching.orderedStream().toList(), clock));
    registration.addUrlPatterns(FACES);
    registration.setOrder(BEFORE_THE_RATE_LIMIT);
    return registration;
  }
}
