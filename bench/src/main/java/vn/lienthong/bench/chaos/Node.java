package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.bench.NodeClassPath;
import vn.lienthong.bench.axis.LoadedNode;
import vn.lienthong.node.postgres.FreePort;
import vn.lienthong.node.start.MachineClock;

/** A sample node that is started again and again on the same directory and the same port. */
final class Node implements AutoCloseable {
  /** A target of a webhook stands on this machine. */
  private static final List<String> OPTIONS = List.of("--lienthong.webhooks.private-hosts=true");

  private final int port;
  private Path data;
  private @Nullable LoadedNode running;

  Node(Path data) throws IOException {
    this.data = data;
    this.port = FreePort.next();
  }

  void start() throws IOException {
    start(Duration.ZERO);
  }

  /** Starts it with a clock that goes so much ahead; returns when it is ready. */
  void start(Duration ahead) throws IOException {
    if (running == null) {
      var jvm = List.of("-Xmx1g", "-D" + MachineClock.AHEAD + "=" + ahead);
      running = LoadedNode.start(new LoadedNode.Launch(jvm, data, port, OPTIONS));
    }
  }

  /** Address of the node, the same after each start. */
  String url() {
    return running == null ? "http://localhost:" + port : running.url();
  }

  int port() {
    return port;
  }

  Path data() {
    return data;
  }

  /** SIGTERM, and waits; the database ends with it. */
  void stop() throws InterruptedException {
    if (running != null) {
      running.close();
      running = null;
    }
    killDatabase();
  }

  /** SIGKILL to the application; the database lives on. */
  void killApplication() throws InterruptedException {
    if (running != null) {
      running.kill();
      running = null;
    }
  }

  /** SIGKILL to each process of the database, and waits until they are gone. */
  void killDatabase() {
    var all = database();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }

  /** Sends a signal to each process of the database. */
  void signalDatabase(String name) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("kill", "-" + name));
    database().forEach(process -> command.add(Long.toString(process.pid())));
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** The postmaster first, then those that serve connections. */
  private List<ProcessHandle> database() {
    try {
      var lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
          .filter(this::isPostmaster)
          .stream()
          .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
          .toList();
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException none) {
      return List.of();
    }
  }

  /** The number of one that has ended may have been given to another program. */
  private boolean isPostmaster(ProcessHandle process) {
    try {
      var words = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
      return words.contains("postgres") && words.contains(data.toString());
    } catch (IOException gone) {
      return false;
    }
  }

  /** Stops it; the next start is on that directory. */
  void moveTo(Path other) throws InterruptedException {
    stop();
    data = other;
  }

  /** What {@code verify-journal} finds wrong; empty when it holds. */
  String brokenJournal() throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                NodeClassPath.find(),
                "vn.lienthong.Platform",
                "verify-journal",
                "--data=" + data)
            .redirectErrorStream(true)
            .start();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      var said = lines.lines().collect(Collectors.joining(" / "));
      return process.waitFor() == 0 ? "" : "verify-journal: " + said;
    }
  }

  @Override
  public void close() throws InterruptedException {
    stop();
  }
}
