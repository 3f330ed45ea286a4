package vn.lienthong.bench.axis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.lienthong.bench.Benchmark;
import vn.lienthong.bench.Row;
import vn.lienthong.bench.Sample;

/** The same load for a long time: heap and answers stay as they were, and nothing is lost. */
public final class SoakBenchmark implements Benchmark {
  private static final int HEAP = 512;
  private static final int SENDERS = 8;

  /** With its header and in Base64 a letter of about 5 kB. */
  private static final int ATTACHMENT = 2_600;

  private static final double MOST_RATE = 500;
  private static final double SHARE = 0.7;
  private static final double FLAT = 1.25;
  private static final Duration WARM = Duration.ofSeconds(60);
  private static final Duration TOP = Duration.ofSeconds(20);

  @Override
  public String name() {
    return "soak";
  }

  @Override
  public String about() {
    return "letters of 5 kB for an hour at 500 a second, or at 70 % of what the machine gives";
  }

  @Override
  public List<Row> run(boolean quick) {
    try (var folder = new Scratch(".bench-soak-")) {
      return measure(folder.path(), Duration.ofMinutes(quick ? 7 : 60));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> measure(Path folder, Duration length) throws IOException {
    var log = folder.resolve("gc.log");
    var options = List.of("-Xmx" + HEAP + "m", "-Xlog:gc:file=" + log);
    try (var node = LoadedNode.start(folder.resolve("data"), options)) {
      var exchanges = exchanges(node);
      exchanges.run(SENDERS, WARM, 0);
      double top = exchanges.run(SENDERS, TOP, 0).perSecond();
      double pace = Math.min(MOST_RATE, SHARE * top);
      int before = Files.readString(log).length();
      var run = exchanges.run(SENDERS, length, pace);
      return rows(top, pace, run, new HeapLog(Files.readString(log).substring(before)), length);
    }
  }

  private static List<Row> rows(
      double top, double pace, Exchanges.Run run, HeapLog heap, Duration length) {
    var scale =
        "%d min, 5 kB, %s, heap %d MB"
            .formatted(length.toMinutes(), Math.round(pace) + " a second asked for", HEAP);
    int third = run.answers().length / 3;
    double first = share(run.answers(), 0, third);
    double last = share(run.answers(), run.answers().length - third, run.answers().length);
    var rows = new ArrayList<Row>();
    rows.add(Row.reported("exchanges, top rate", top, "1/s", "8 senders, 5 kB"));
    rows.add(Row.reported("exchanges", run.perSecond(), "1/s", scale));
    rows.add(Row.atMost(0, "answered and not received", run.lost(), "letters", scale));
    rows.add(Row.reported("receipt, 99 of 100, first third", first, "ms", scale));
    rows.add(Row.atMost(FLAT, "the same, last third per first", last / first, "ratio", scale));
    rows.add(
        Row.reported("heap after a collection, first third", heap.floor(0, 1 / 3.0), "MB", scale));
    rows.add(
        Row.atMost(
            FLAT,
            "the same, last third per first",
            heap.floor(2 / 3.0, 1) / heap.floor(0, 1 / 3.0),
            "ratio",
            scale));
    return rows;
  }

  private static double share(long[] answers, int from, int to) {
    return Sample.ofNanos(Arrays.copyOfRange(answers, from, to)).at(0.99);
  }

  private static Exchanges exchanges(LoadedNode node) throws IOException {
    var keys = new RegisteredKeys(node.url());
    return new Exchanges(keys.axis(Letters.SENDER), keys.axis(Letters.COMMUNE), ATTACHMENT);
  }
}
