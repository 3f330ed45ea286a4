package vn.lienthong.bench.axis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.bench.Benchmark;
import vn.lienthong.bench.Row;

/**
 * Signed exchanges of 100 kB with receipts: letters that are signed, verified, stored durably,
 * routed, journaled, answered with a receipt and fetched by their recipient, beside phase4 in the
 * same run. Load generator, node and database share the machine; CPU is that of all three.
 */
public final class AxisBenchmark implements Benchmark {
  private static final int SENDERS = 8;
  private static final int PEER_THREADS = 4;

  /** On two cores the compiler of the JVM is busy that long; its work is not the axis's. */
  private static final Duration WARM = Duration.ofSeconds(60);

  @Override
  public String name() {
    return "axis";
  }

  @Override
  public String about() {
    return "signed exchanges of 100 kB with receipts, fetched by their recipient, and phase4 beside them";
  }

  @Override
  public List<Row> run(boolean quick) {
    var length = Duration.ofSeconds(quick ? 30 : 60);
    try (var folder = new Scratch(".bench-axis-")) {
      var payload = folder.path().resolve("payload.edxml");
      new Letters().write("1", payload);
      var peer = Phase4.run(folder.path(), payload, PEER_THREADS, WARM, length);
      return rows(peer, folder.path(), length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows(Phase4 peer, Path folder, Duration length) throws IOException {
    var scale = SENDERS + " senders, 100 kB, " + length.toSeconds() + " s";
    var rows = new ArrayList<Row>();
    rows.add(Row.reported("phase4 exchanges", peer.perSecond(), "1/s", "4 senders, 100 kB"));
    rows.add(
        Row.reported("phase4 CPU, both sides", peer.cpu(), "ms/exchange", "4 senders, 100 kB"));
    try (var node = LoadedNode.start(folder.resolve("data"))) {
      var exchanges = exchanges(node);
      exchanges.run(SENDERS, WARM, 0);
      var before = cpu(node);
      var top = exchanges.run(SENDERS, length, 0);
      double cpu = cpu(node).minus(before).toNanos() / 1e6 / top.fetched();
      var half = exchanges.run(SENDERS, length, top.perSecond() / 2);
      rows.add(Row.reported("exchanges", top.perSecond(), "1/s", scale));
      rows.add(
          Row.atLeast(
              10,
              "exchanges per exchange of phase4",
              top.perSecond() / peer.perSecond(),
              "ratio",
              scale));
      rows.add(Row.atMost(4, "CPU of client, node and database", cpu, "ms/exchange", scale));
      rows.add(Row.reported("receipt, median", top.latency().median(), "ms", scale));
      rows.add(Row.reported("receipt, 99 of 100", top.latency().at(0.99), "ms", scale));
      rows.add(Row.atMost(0, "answered and not received", top.lost(), "letters", scale));
      rows.add(Row.reported("answers without a receipt", top.withoutReceipt(), "letters", scale));
      rows.add(
          Row.atMost(
              50, "receipt at half the rate, 99 of 100", half.latency().at(0.99), "ms", scale));
      rows.add(
          Row.reported("receipt at half the rate, median", half.latency().median(), "ms", scale));
    }
    return rows;
  }

  private static Exchanges exchanges(LoadedNode node) throws IOException {
    var keys = new RegisteredKeys(node.url());
    return new Exchanges(keys.axis(Letters.SENDER), keys.axis(Letters.COMMUNE), Letters.ATTACHMENT);
  }

  private static Duration cpu(LoadedNode node) {
    var own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    return node.cpu().plus(own);
  }
}
