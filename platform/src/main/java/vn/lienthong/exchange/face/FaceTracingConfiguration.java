package vn.lienthong.exchange.face;

import io.opentelemetry.api.trace.TracerProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where traces are on; where they are off no call passes a filter more. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${lienthong.tracing.endpoint:}'.isBlank()")
class FaceTracingConfiguration {
  @Bean
  FilterRegistrationBean<FaceTracing> faceTracing(TracerProvider provider) {
    var tracer = provider.get("vn.lienthong.exchange");
    var registration = new FilterRegistrationBean<>(new FaceTracing(tracer));
    registration.addUrlPatterns(WatchConfiguration.FACES);
    registration.setOrder(WatchConfiguration.BEFORE_THE_RATE_LIMIT - 1);
    return registration;
  }
}
