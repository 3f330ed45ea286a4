package vn.lienthong.bench.axis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lienthong.bench.Benchmark;
import vn.lienthong.bench.DurableDatabase;
import vn.lienthong.bench.Row;
import vn.lienthong.bench.Sample;
import vn.lienthong.client.AxisClient;
import vn.lienthong.client.AxisSettings;
import vn.lienthong.client.Sending;

/**
 * A first load run of the VXP face: clients send letters of 100 kB, each answered after it is
 * durable; load generator, node and database share the machine. Beside it, in the same run, bare
 * durable rows of the same size from as many connections.
 */
public final class VxpBenchmark implements Benchmark {
  private static final int CLIENTS = 8;

  /** On two cores the compiler of the JVM is busy that long; its work is not the axis's. */
  private static final Duration WARM = Duration.ofSeconds(60);

  private static final double NANOS = 1e9;

  @Override
  public String name() {
    return "vxp";
  }

  @Override
  public String about() {
    return "letters of 100 kB sent over VXP after a minute of warming up, and bare durable rows of that"
        + " size";
  }

  @Override
  public List<Row> run(boolean quick) {
    var length = Duration.ofSeconds(quick ? 20 : 60);
    try (var folder = new Scratch(".bench-vxp-")) {
      return measure(folder.path(), length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> measure(Path folder, Duration length) throws IOException {
    var scale = CLIENTS + " clients, 100 kB, " + length.toSeconds() + " s";
    Load load;
    double cpu;
    try (var node = LoadedNode.start(folder.resolve("data"))) {
      send(node, folder, WARM);
      var before = node.cpu();
      load = send(node, folder, length);
      cpu = node.cpu().minus(before).toNanos() / 1e6 / load.nanos().length;
    }
    double bare;
    try (var database = DurableDatabase.start()) {
      bare = BareRows.perSecond(database, CLIENTS, length);
    }
    return List.of(
        Row.reported("documents sent", load.perSecond(), "1/s", scale),
        Row.reported("answer, median", load.answers().median(), "ms", scale),
        Row.reported("answer, 99 of 100", load.answers().at(0.99), "ms", scale),
        Row.reported("refused or unanswered", load.failed(), "documents", scale),
        Row.reported("CPU of node and database", cpu, "ms/document", scale),
        Row.reported("bare durable rows of 100 kB", bare, "1/s", scale),
        Row.reported("documents per bare row", load.perSecond() / bare, "ratio", scale));
  }

  /** What one run of all clients measured. */
  private record Load(long[] nanos, int failed, double seconds) {
    double perSecond() {
      return nanos.length / seconds;
    }

    Sample answers() {
      return Sample.ofNanos(nanos);
    }
  }

  private static Load send(LoadedNode node, Path folder, Duration length) throws IOException {
    var nanos = new ConcurrentLinkedQueue<Long>();
    var failed = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + length.toNanos();
    var tasks = new ArrayList<Callable<Void>>();
    for (int client = 0; client < CLIENTS; client++) {
      var file = folder.resolve("letter-" + client + ".edxml");
      var prefix = Long.toString(start, Character.MAX_RADIX) + client + "-";
      tasks.add(() -> {
        one(node.endpoint(), prefix, file, end, nanos, failed);
        return null;
      });
    }
    var pool = Executors.newFixedThreadPool(CLIENTS);
    try {
      for (var task : pool.invokeAll(tasks)) {
        task.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException(e);
    } finally {
      pool.shutdownNow();
    }
    double seconds = (System.nanoTime() - start) / NANOS;
    return new Load(nanos.stream().mapToLong(Long::longValue).toArray(), failed.get(), seconds);
  }

  private static void one(
      String endpoint,
      String prefix,
      Path file,
      long end,
      ConcurrentLinkedQueue<Long> nanos,
      AtomicInteger failed)
      throws IOException {
    var letters = new Letters();
    var client =
        new AxisClient(AxisSettings.of(endpoint, Letters.SENDER, "sample-" + Letters.SENDER));
    for (int n = 0; System.nanoTime() < end; n++) {
      letters.write(prefix + n, file);
      long asked = System.nanoTime();
      if (client.send(file) instanceof Sending.Accepted) {
        nanos.add(System.nanoTime() - asked);
      } else {
        failed.incrementAndGet();
      }
    }
  }
}
