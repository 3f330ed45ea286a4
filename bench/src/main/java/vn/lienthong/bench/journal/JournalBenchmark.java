package vn.lienthong.bench.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.bench.Benchmark;
import vn.lienthong.bench.DurableDatabase;
import vn.lienthong.bench.Row;

/**
 * Writers that each commit one entry of 300 bytes per durable transaction, the sequencer beside
 * them; and the same writers with a bare insert of the same size, without journal.
 */
public final class JournalBenchmark implements Benchmark {
  private static final double ENTRIES_PER_SECOND = 5000;
  private static final double HEAD_WITHIN_MILLIS = 100;
  private static final int PACED_WRITERS = 16;
  private static final double PACE_KEPT = 0.99;
  private static final int[] WRITERS = {8, 32, 64};

  @Override
  public String name() {
    return "journal";
  }

  @Override
  public String about() {
    return "entries of the journal and their signed heads, and bare inserts of that size";
  }

  @Override
  public List<Row> run(boolean quick) {
    var warm = Duration.ofSeconds(quick ? 3 : 10);
    var time = Duration.ofSeconds(quick ? 10 : 60);
    var rows = new ArrayList<Row>();
    for (int writers : WRITERS) {
      double bare;
      try (var database = DurableDatabase.start();
          var load = new BareInserts(database, writers)) {
        load.run(warm);
        bare = load.run(time).perSecond();
      }
      try (var database = DurableDatabase.start();
          var load = new JournalEntries(database, writers)) {
        load.run(warm);
        rows.addAll(rows(load.run(time), bare, writers, time));
      }
    }
    try (var database = DurableDatabase.start();
        var load = new JournalEntries(database, PACED_WRITERS)) {
      load.run(warm);
      rows.addAll(paced(load.run(time, ENTRIES_PER_SECOND), time));
    }
    return rows;
  }

  /** At the rate that is asked for, not at the end of the machine's strength. */
  private static List<Row> paced(Measured measured, Duration time) {
    var scale =
        (int) ENTRIES_PER_SECOND
            + "/s paced, "
            + PACED_WRITERS
            + " writers, "
            + time.toSeconds()
            + " s, durable";
    double kept = PACE_KEPT * ENTRIES_PER_SECOND;
    return List.of(
        Row.atLeast(kept, "paced: entries", measured.perSecond(), "1/s", scale),
        Row.atMost(
            HEAD_WITHIN_MILLIS, "paced: commit to head p50", measured.delay(0.5), "ms", scale),
        Row.atMost(
            HEAD_WITHIN_MILLIS, "paced: commit to head p99", measured.delay(0.99), "ms", scale),
        Row.atMost(
            HEAD_WITHIN_MILLIS, "paced: commit to head max", measured.delay(1), "ms", scale));
  }

  private static List<Row> rows(Measured measured, double bare, int writers, Duration time) {
    var scale = writers + " writers, " + time.toSeconds() + " s, 300 bytes, durable";
    var with = " (" + writers + " writers)";
    return List.of(
        Row.atLeast(
            ENTRIES_PER_SECOND, "journal entries" + with, measured.perSecond(), "1/s", scale),
        Row.atMost(
            HEAD_WITHIN_MILLIS, "commit to head p50" + with, measured.delay(0.5), "ms", scale),
        Row.atMost(
            HEAD_WITHIN_MILLIS, "commit to head p99" + with, measured.delay(0.99), "ms", scale),
        Row.atMost(HEAD_WITHIN_MILLIS, "commit to head max" + with, measured.delay(1), "ms", scale),
        Row.reported("peer: bare single-row insert" + with, bare, "1/s", scale),
        Row.reported("journal / bare insert" + with, measured.perSecond() / bare, "", scale));
  }
}
