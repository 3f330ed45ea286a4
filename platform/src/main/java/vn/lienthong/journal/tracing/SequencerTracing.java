package vn.lienthong.journal.tracing;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.journal.domain.Batch;
import vn.lienthong.journal.domain.SequencingSession;
import vn.lienthong.shared.WallClock;

/** A span for each pass of the sequencer that numbered something. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${lienthong.tracing.endpoint:}'.isBlank()")
class SequencerTracing {
  private static final String PASS = "sequence";

  @Bean
  static BeanPostProcessor sequencingSpans(
      ObjectProvider<TracerProvider> provider, ObjectProvider<WallClock> clock) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof SequencingSession.Source source
            ? traced(source, provider, clock)
            : bean;
      }
    };
  }

  /** Asked for when a session opens: a post-processor exists before everything else. */
  private static SequencingSession.Source traced(
      SequencingSession.Source source,
      ObjectProvider<TracerProvider> provider,
      ObjectProvider<WallClock> clock) {
    return () ->
        traced(source.open(), provider.getObject().get("vn.lienthong.journal"), clock.getObject());
  }

  private static SequencingSession traced(
      SequencingSession session, Tracer tracer, WallClock clock) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          var begin = clock.now();
          try {
            var result = method.invoke(session, arguments);
            if (result instanceof Batch batch && batch.added() > 0) {
              tell(tracer, begin, batch);
            }
            return result;
          } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
          }
        };
    return (SequencingSession)
        Proxy.newProxyInstance(
            SequencingSession.class.getClassLoader(),
            new Class<?>[] {SequencingSession.class},
            handler);
  }

  private static void tell(Tracer tracer, Instant begin, Batch batch) {
    tracer
        .spanBuilder(PASS)
        .setNoParent()
        .setStartTimestamp(begin)
        .setAttribute("lienthong.entries", batch.added())
        .setAttribute("lienthong.size", batch.size())
        .startSpan()
        .end();
  }
}
