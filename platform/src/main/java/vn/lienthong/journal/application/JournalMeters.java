package vn.lienthong.journal.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.domain.Entries;
import vn.lienthong.journal.domain.PublishedHeads;

/** How far the log has come: numbered entries, and those that no signed head covers yet. */
@Component
class JournalMeters implements MeterBinder {
  private final Entries entries;
  private final PublishedHeads heads;

  JournalMeters(Entries entries, PublishedHeads heads) {
    this.entries = entries;
    this.heads = heads;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("lienthong.journal.entries", entries, Entries::size)
        .description("Numbered entries")
        .register(registry);
    Gauge.builder("lienthong.journal.unsigned", this, JournalMeters::unsigned)
        .description("Numbered entries that no signed head covers")
        .register(registry);
  }

  private long unsigned() {
    long signed = heads.latest().map(SignedHead::size).orElse(0L);
    return Math.max(0, entries.size() - signed);
  }
}
