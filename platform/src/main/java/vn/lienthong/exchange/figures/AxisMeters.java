package vn.lienthong.exchange.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.AxisState;
import vn.lienthong.exchange.AxisWatch;
import vn.lienthong.exchange.DeadLetter;

/** The queue and what got stuck, from the same look as the console. */
@Component
class AxisMeters implements MeterBinder {
  private final AxisWatch watch;

  AxisMeters(AxisWatch watch) {
    this.watch = watch;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge("lienthong.axis.queue", AxisState::initial)
        .tag("state", "initial")
        .description("Deliveries that nobody fetched yet")
        .register(registry);
    gauge("lienthong.axis.queue", AxisState::processing)
        .tag("state", "processing")
        .description("Deliveries that were fetched and not confirmed")
        .register(registry);
    gauge("lienthong.axis.oldest", state -> state.oldestAge().toSeconds())
        .baseUnit("seconds")
        .description("How long the oldest delivery has waited")
        .register(registry);
    gauge("lienthong.axis.level", state -> state.level().ordinal())
        .description("0 ok, 1 warning, 2 alarm")
        .register(registry);
    for (var kind : DeadLetter.Kind.values()) {
      gauge("lienthong.axis.dead.letters", state -> state.dead().getOrDefault(kind, 0L))
          .tag("kind", kind.key())
          .description("What got stuck")
          .register(registry);
    }
  }

  private Gauge.Builder<AxisWatch> gauge(String name, ToDoubleFunction<AxisState> figure) {
    return Gauge.builder(name, watch, each -> figure.applyAsDouble(each.state()));
  }
}
