package vn.lienthong.exchange.tracing;

import io.opentelemetry.api.trace.TracerProvider;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/**
 * Spans around what the axis does for a document. They are woven in at the start, so that a node
 * without traces runs the same code as if there were none.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${lienthong.tracing.endpoint:}'.isBlank()")
class AxisTracing {
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor axisSpans(ObjectProvider<TracerProvider> provider) {
    return new DefaultPointcutAdvisor(
        new TracedWork.Calls(),
        new TracedWork(() -> provider.getObject().get("vn.lienthong.exchange")));
  }
}
