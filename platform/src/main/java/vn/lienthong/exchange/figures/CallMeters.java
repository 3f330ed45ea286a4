package vn.lienthong.exchange.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.ObservedCalls;
import vn.lienthong.shared.SharedError;

/** Calls by face and code: accepted (code 0), refused, failed; with the time that they took. */
@Component
class CallMeters implements ObservedCalls {
  private final MeterRegistry registry;
  private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

  CallMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  private record Kind(String face, String code) {
    String outcome() {
      if (code.isEmpty()) {
        return "accepted";
      }
      return code.equals(SharedError.INTERNAL.code()) ? "failed" : "refused";
    }
  }

  @Override
  public void saw(Call call) {
    timers.computeIfAbsent(new Kind(call.face(), call.code()), this::timer).record(call.took());
  }

  private Timer timer(Kind kind) {
    return Timer.builder("lienthong.axis.calls")
        .description("Calls of the faces")
        .tag("face", kind.face())
        .tag("outcome", kind.outcome())
        .tag("code", kind.code().isEmpty() ? "0" : kind.code())
        .register(registry);
  }
}
