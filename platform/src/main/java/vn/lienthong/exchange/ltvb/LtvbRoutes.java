package vn.lienthong.exchange.ltvb;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.support.HttpRequestHandlerServlet;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.web.OpenRoute;

/** The path of the face: each call proves itself by the secret of its system. */
@Configuration(proxyBeanMethods = false)
class LtvbRoutes {
  @Bean
  OpenRoute ltvbRoute(ExchangeSettings settings) {
    return new OpenRoute(LtvbCall.BASE + "/**", settings.ltvbCallsPerMinute(), false);
  }

  @Bean
  ServletRegistrationBean<HttpRequestHandlerServlet> ltvbServlet() {
    var registration =
        new ServletRegistrationBean<>(new HttpRequestHandlerServlet(), LtvbCall.BASE + "/*");
    registration.setName(LtvbFace.NAME);
    return registration;
  }
}
