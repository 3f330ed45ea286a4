package vn.lienthong.journal.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.Retention.Progress;
import vn.lienthong.journal.domain.Archives;

/** Whether records leave the node as they should. */
@Component
class RetentionMeters implements MeterBinder {
  private final Archives archives;

  RetentionMeters(Archives archives) {
    this.archives = archives;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("lienthong.retention.damaged", this, RetentionMeters::damaged)
        .description("Archives that are not as their manifests say")
        .register(registry);
    Gauge.builder("lienthong.retention.failures", this, RetentionMeters::failures)
        .description("What the last run could not archive")
        .register(registry);
  }

  private long damaged() {
    return archives.unfinished().stream()
        .filter(archive -> archive.progress() == Progress.FAILED)
        .count();
  }

  private long failures() {
    return archives.lastRun().map(run -> run.failures().size()).orElse(0);
  }
}
