package vn.lienthong.exchange.remote;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.net.http.HttpRequest;

/** Hands the trace of this thread on (W3C Trace Context); adds nothing where there is none. */
final class TraceFields {
  private TraceFields() {}

  static void add(HttpRequest.Builder request) {
    W3CTraceContextPropagator.getInstance()
        .inject(
            Context.current(),
            request,
            (carrier, name, value) -> {
              if (carrier != null) {
                carrier.setHeader(name, value);
              }
            });
  }
}
