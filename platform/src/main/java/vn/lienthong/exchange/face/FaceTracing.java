package vn.lienthong.exchange.face;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A span for each call of a face, below the caller's own where it sends {@code traceparent} (W3C
 * Trace Context). It says which face and operation and how the call ended, not who called.
 */
final class FaceTracing extends OncePerRequestFilter {
  private static final TextMapGetter<HttpServletRequest> HEADERS =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(HttpServletRequest request) {
          return Collections.list(request.getHeaderNames());
        }

        @Override
        public @Nullable String get(@Nullable HttpServletRequest request, String name) {
          return request == null ? null : request.getHeader(name);
        }
      };

  private final Tracer tracer;

  FaceTracing(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caller = W3CTraceContextPropagator.getInstance().extract(Context.root(), request, HEADERS);
    var span =
        tracer
            .spanBuilder(FaceCaller.face(request))
            .setParent(caller)
            .setSpanKind(SpanKind.SERVER)
            .startSpan();
    try (var scope = span.makeCurrent()) {
      chain.doFilter(request, response);
      describe(span, request, Outcome.of(request, response.getStatus()), response.getStatus());
    } catch (IOException | ServletException | RuntimeException failure) {
      int status = HttpStatus.INTERNAL_SERVER_ERROR.value();
      describe(span, request, Outcome.FAILED, status);
      throw failure;
    } finally {
      span.end();
    }
  }

  private static void describe(Span span, HttpServletRequest request, Outcome outcome, int status) {
    var operation = FaceCaller.operation(request);
    span.updateName((FaceCaller.face(request) + " " + operation).strip());
    span.setAttribute("http.request.method", request.getMethod());
    span.setAttribute("http.response.status_code", status);
    if (!outcome.code().isEmpty()) {
      span.setAttribute("lienthong.code", outcome.code());
    }
    if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      span.setStatus(StatusCode.ERROR);
    }
  }
}
