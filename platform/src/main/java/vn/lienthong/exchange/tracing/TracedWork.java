package vn.lienthong.exchange.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.Exchange;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.domain.PeerCall;
import vn.lienthong.exchange.domain.WebhookCall;
import vn.lienthong.shared.RuleViolated;

/**
 * A span for each document that is accepted or delivered and each page that a webhook is told. It
 * has DocIds, codes and counts; nothing that a packet says and nobody's name.
 */
final class TracedWork implements MethodInterceptor {
  private static final String CODE = "lienthong.code";
  private static final String DOCUMENT = "lienthong.document";

  private static final List<Kind> KINDS =
      List.of(
          new Kind(Exchange.class, List.of("submit", "take"), "accept", SpanKind.INTERNAL),
          new Kind(Mailbox.class, List.of("fetch"), "deliver", SpanKind.INTERNAL),
          new Kind(PeerCall.class, List.of("handOver"), "deliver to peer", SpanKind.CLIENT),
          new Kind(WebhookCall.class, List.of("call"), "webhook", SpanKind.CLIENT));

  private final Supplier<Tracer> tracer;

  TracedWork(Supplier<Tracer> tracer) {
    this.tracer = tracer;
  }

  /** What has a span of its own. */
  private record Kind(Class<?> of, List<String> methods, String span, SpanKind kind) {
    boolean fits(Method method, Class<?> type) {
      return of.isAssignableFrom(type) && methods.contains(method.getName());
    }
  }

  private static Optional<Kind> kind(Method method, Class<?> type) {
    return KINDS.stream().filter(kind -> kind.fits(method, type)).findFirst();
  }

  /** The calls that have one. */
  static final class Calls extends StaticMethodMatcherPointcut {
    Calls() {
      setClassFilter(type -> KINDS.stream().anyMatch(kind -> kind.of().isAssignableFrom(type)));
    }

    @Override
    public boolean matches(Method method, Class<?> type) {
      return kind(method, type).isPresent();
    }
  }

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    var target = call.getThis();
    var kind = target == null ? null : kind(call.getMethod(), target.getClass()).orElse(null);
    if (kind == null) {
      return call.proceed();
    }
    var span = tracer.get().spanBuilder(kind.span()).setSpanKind(kind.kind()).startSpan();
    try (var scope = span.makeCurrent()) {
      var result = call.proceed();
      describe(span, call.getArguments(), result);
      return result;
    } catch (Throwable failure) {
      span.setStatus(StatusCode.ERROR);
      span.setAttribute(CODE, code(failure));
      throw failure;
    } finally {
      span.end();
    }
  }

  /** The code of a refusal, the kind of anything else; never its words. */
  private static String code(Throwable failure) {
    return failure instanceof RuleViolated violated
        ? violated.error().code()
        : failure.getClass().getSimpleName();
  }

  private static void describe(Span span, @Nullable Object[] arguments, @Nullable Object result) {
    if (result instanceof Acceptance acceptance) {
      span.setAttribute(DOCUMENT, acceptance.docId().toString());
      span.setAttribute("lienthong.duplicate", acceptance.duplicate());
      span.setAttribute("lienthong.recipients", (long) acceptance.recipients().size());
      return;
    }
    for (var argument : arguments) {
      if (argument instanceof UUID id) {
        span.setAttribute(result instanceof String ? "lienthong.webhook" : DOCUMENT, id.toString());
      } else if (argument instanceof List<?> list) {
        span.setAttribute("lienthong.count", (long) list.size());
      }
    }
    if (result instanceof String error && !error.isEmpty()) {
      span.setStatus(StatusCode.ERROR);
    }
  }
}
