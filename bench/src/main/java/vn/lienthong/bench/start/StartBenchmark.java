package vn.lienthong.bench.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.lienthong.bench.Benchmark;
import vn.lienthong.bench.NodeClassPath;
import vn.lienthong.bench.Row;
import vn.lienthong.bench.Sample;

/**
 * Starts the built jar in processes of its own: the first start of an empty node, later starts on
 * the same data, and beside them the bare framework and the bare database.
 */
public final class StartBenchmark implements Benchmark {
  private static final int RUNS = 7;
  private static final int QUICK_RUNS = 3;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String about() {
    return "start and stop of a node, and of the framework and the database alone";
  }

  @Override
  public List<Row> run(boolean quick) {
    try {
      var folder = Files.createTempDirectory("lienthong-start");
      try {
        return measure(folder, quick ? QUICK_RUNS : RUNS);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> measure(Path folder, int runs) throws IOException {
    var scale = "JDK " + Runtime.version().feature() + ", median of " + runs;
    var node = new Program(NodeClassPath.find(), "vn.lienthong.Platform", "Liên Thông is ready");
    var bare =
        new Program(
            System.getProperty("java.class.path"),
            BareFramework.class.getName(),
            BareFramework.READY);
    var base =
        new Program(
            System.getProperty("java.class.path"),
            BareDatabase.class.getName(),
            BareDatabase.READY);
    var first = new ArrayList<Double>();
    var later = new ArrayList<Double>();
    var framework = new ArrayList<Double>();
    var database = new ArrayList<Double>();
    var stop = new ArrayList<Double>();
    base.time(folder, folder.resolve("bare-database").toString());
    for (int run = 0; run < runs; run++) {
      var data = folder.resolve("node-" + run);
      var arguments = new String[] {"start", "--port=0", "--empty", "--data=" + data};
      first.add(node.time(folder, arguments).start());
      var again = node.time(folder, arguments);
      later.add(again.start());
      stop.add(again.stop());
      framework.add(bare.time(folder).start());
      database.add(base.time(folder, folder.resolve("bare-database").toString()).start());
    }
    return List.of(
        Row.reported("first start of an empty node", median(first), "s", scale),
        Row.reported("start on existing data", median(later), "s", scale),
        Row.reported("bare framework (Spring Boot web)", median(framework), "s", scale),
        Row.reported("bare database on existing data", median(database), "s", scale),
        Row.atMost(5, "stop after SIGTERM", median(stop), "s", scale));
  }

  private static double median(List<Double> values) {
    return Sample.of(values).median();
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
