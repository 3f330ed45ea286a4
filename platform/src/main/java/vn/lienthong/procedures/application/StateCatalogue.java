package vn.lienthong.procedures.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.procedures.CatalogueExtent;
import vn.lienthong.procedures.LoadProgress;
import vn.lienthong.procedures.domain.CatalogueSource;
import vn.lienthong.procedures.domain.FirstLoads;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

/** Puts the product's own copy of the portal's catalogue on record at the first start of a node. */
@Component
@Order(StateCatalogue.ORDER)
class StateCatalogue implements ApplicationRunner {
  /** Before the runners of other modules, which look procedures up. */
  static final int ORDER = 100;

  /**
   * The copy states no day; it holds from the first day of one-stop dossiers on (NĐ 61/2018),
   * before which nothing is received.
   */
  static final LocalDate FIRST_DAY = LocalDate.of(2018, 6, 21);

  private static final Logger LOG = LoggerFactory.getLogger(StateCatalogue.class);
  private static final String NAME = "portal-copy-2026";
  private static final String FILE = "/data/procedures/procedures.json";

  private final FirstLoads loads;
  private final CatalogueSource source;
  private final CatalogueRecording recording;
  private final BusinessClock clock;

  StateCatalogue(
      FirstLoads loads, CatalogueSource source, CatalogueRecording recording, BusinessClock clock) {
    this.loads = loads;
    this.source = source;
    this.recording = recording;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (loads.begin(NAME, clock.now())) {
      var load =
          new CatalogueRecording.Load(
              source.read(file()), CatalogueExtent.PART, FIRST_DAY, LoadProgress.SILENT);
      var result = recording.record(load, Caller.node("first start"));
      LOG.info("Catalogue: {} procedures on record", result.added());
    }
  }

  private static byte[] file() {
    try (var stream = StateCatalogue.class.getResourceAsStream(FILE)) {
      return Objects.requireNonNull(stream).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
