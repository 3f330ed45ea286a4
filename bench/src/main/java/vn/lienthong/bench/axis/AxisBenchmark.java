package vn.lienthong.bench.axis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.lienthong.bench.Benchmark;
import vn.lienthong.bench.Row;
import vn.lienthong.bench.Sample;
import vn.lienthong.client.SignedAxis;
import vn.lienthong.node.postgres.EmbeddedDatabase;

/**
 * Signed exchanges of 100 kB with receipts: letters that are signed, verified, stored durably,
 * routed, journaled, answered with a receipt and fetched by their recipient, beside phase4 in the
 * same run. Load generator, node and database share the machine; CPU is that of all three.
 */
public final class AxisBenchmark implements Benchmark {
  private static final int SENDERS = 8;
  private static final int PEER_THREADS = 4;
  private static final int VXP_FETCHERS = 4;
  private static final int RECIPIENTS = 700;
  private static final int BYTES = 100_000;

  /** On two cores the compiler of the JVM is busy that long; its work is not the axis's. */
  private static final Duration WARM = Duration.ofSeconds(60);

  @Override
  public String name() {
    return "axis";
  }

  @Override
  public String about() {
    return "signed exchanges of 100 kB with receipts, and phase4 beside them; other sizes, VXP, and 700"
        + " recipients";
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
    var rows = new ArrayList<Row>();
    rows.add(Row.reported("phase4 exchanges", peer.perSecond(), "1/s", "4 senders, 100 kB"));
    rows.add(
        Row.reported("phase4 CPU, both sides", peer.cpu(), "ms/exchange", "4 senders, 100 kB"));
    var disk = DiskRate.perSecond(folder.resolve("flushed"), BYTES, length.dividedBy(6));
    try (var node = LoadedNode.start(folder.resolve("data"))) {
      var keys = new RegisteredKeys(node.url());
      var axis = new SignedFace(node, keys.axis(Letters.SENDER), keys.axis(Letters.COMMUNE));
      axis.exchanges(Letters.ATTACHMENT).run(SENDERS, WARM, 0);
      rows.addAll(main(axis, peer, disk, length));
      var rest = length.dividedBy(3);
      for (var size : Size.values()) {
        rows.addAll(size(axis, size, rest));
      }
      rows.addAll(vxp(node, folder, rest));
      rows.addAll(recipients(axis, EmbeddedDatabase.attach(folder.resolve("data")), rest));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  /** Letters besides those of 100 kB. */
  private enum Size {
    KB("1 kB", 100, SENDERS),
    MB("1 MB", 750_000, SENDERS),
    MB10("10 MB", 7_500_000, 2);

    private final String text;
    private final int attachment;
    private final int senders;

    Size(String text, int attachment, int senders) {
      this.text = text;
      this.attachment = attachment;
      this.senders = senders;
    }
  }

  /** Both ends of the signed face, and the node between them. */
  private record SignedFace(LoadedNode node, SignedAxis sender, SignedAxis recipient) {
    Exchanges exchanges(int attachment) {
      return new Exchanges(sender, recipient, attachment);
    }
  }

  private static List<Row> main(SignedFace axis, Phase4 peer, double disk, Duration length)
      throws IOException {
    var scale = SENDERS + " senders, 100 kB, " + length.toSeconds() + " s";
    var exchanges = axis.exchanges(Letters.ATTACHMENT);
    var before = cpu(axis.node());
    var top = exchanges.run(SENDERS, length, 0);
    double cpu = cpuSince(before, axis.node()) / top.fetched();
    var half = exchanges.run(SENDERS, length, top.perSecond() / 2);
    var rows = new ArrayList<Row>();
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
    rows.add(
        Row.reported("appends and flushes of the disk alone", disk, "1/s", "100 kB, one file"));
    rows.add(
        Row.reported("exchanges per append and flush", top.perSecond() / disk, "ratio", scale));
    return rows;
  }

  private static List<Row> size(SignedFace axis, Size size, Duration length) throws IOException {
    var scale = size.senders + " senders, " + length.toSeconds() + " s";
    var exchanges = axis.exchanges(size.attachment);
    exchanges.run(size.senders, length.dividedBy(2), 0);
    var before = cpu(axis.node());
    var run = exchanges.run(size.senders, length, 0);
    double cpu = cpuSince(before, axis.node()) / run.fetched();
    return List.of(
        Row.reported("exchanges of " + size.text, run.perSecond(), "1/s", scale),
        Row.reported("CPU of one of " + size.text, cpu, "ms/exchange", scale),
        Row.atMost(0, "of " + size.text + " answered, not received", run.lost(), "letters", scale));
  }

  private static List<Row> vxp(LoadedNode node, Path folder, Duration length) throws IOException {
    var scale =
        SENDERS + " senders and " + VXP_FETCHERS + " fetchers, " + length.toSeconds() + " s";
    var exchanges = new VxpExchanges(node.endpoint(), folder);
    exchanges.run(SENDERS, VXP_FETCHERS, length);
    var before = cpu(node);
    var run = exchanges.run(SENDERS, VXP_FETCHERS, length);
    double cpu = cpuSince(before, node) / run.fetched();
    return List.of(
        Row.reported("exchanges over VXP, 100 kB", run.perSecond(), "1/s", scale),
        Row.reported("CPU of one over VXP", cpu, "ms/exchange", scale),
        Row.reported("VXP answer, 99 of 100", run.latency().at(0.99), "ms", scale),
        Row.atMost(0, "VXP letters refused", run.refused(), "letters", scale));
  }

  /** One sender, one letter after the other. */
  private static List<Row> recipients(SignedFace axis, DataSource database, Duration length)
      throws IOException, SQLException {
    var codes = ManyAgencies.write(database, RECIPIENTS);
    var scale = "100 kB, " + length.toSeconds() + " s";
    var letters = new Letters();
    var times = new ArrayList<Long>();
    var before = cpu(axis.node());
    long start = System.nanoTime();
    for (int n = 0; System.nanoTime() - start < length.toNanos(); n++) {
      var letter = letters.letter("700-" + start + "-" + n, codes);
      long asked = System.nanoTime();
      axis.sender().submit(letter);
      times.add(System.nanoTime() - asked);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double deliveries = (double) times.size() * RECIPIENTS;
    var sample = Sample.ofNanos(times.stream().mapToLong(Long::longValue).toArray());
    return List.of(
        Row.reported("deliveries of letters to " + RECIPIENTS, deliveries / seconds, "1/s", scale),
        Row.reported("receipt of one, median", sample.median(), "ms", scale),
        Row.reported(
            "CPU of one delivery",
            cpuSince(before, axis.node()) / deliveries,
            "ms/delivery",
            scale));
  }

  private static Duration cpu(LoadedNode node) {
    var own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    return node.cpu().plus(own);
  }

  /** Milliseconds. */
  private static double cpuSince(Duration before, LoadedNode node) {
    return cpu(node).minus(before).toNanos() / 1e6;
  }
}
