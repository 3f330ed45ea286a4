package vn.lienthong.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The built program as a process of its own, with a data directory that is thrown away. One is
 * started for the whole run and stopped when the run ends.
 */
public final class Node implements AutoCloseable {
  private static final String READY = "Liên Thông is ready: ";
  private static final String FIRST_LINK = "/first-administrator?token=";

  /** Less is spent on what pays off after minutes. */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** Who signed in for one visit is still there for the last, however slow the machine is. */
  private static final String[] OF_THE_RUN = {
    "--lienthong.sample-country.documents=300",
    "--lienthong.identity.idle-lock=8h",
    "--lienthong.identity.administrator-idle-lock=8h",
    "--lienthong.documents.check-time=2m"
  };

  private static final long START_MINUTES = 5;
  private static final long STOP_SECONDS = 60;
  private static final int LAST_LINES = 40;

  private final Process process;
  private final Path data;
  private final String address;
  private final Said said;

  private Node(Process process, Path data, String address, Said said) {
    this.process = process;
    this.data = data;
    this.address = address;
    this.said = said;
  }

  /** What it tells on its output: where it serves, and the way into a node that knows nobody. */
  private record Said(CompletableFuture<String> ready, CompletableFuture<String> link) {
    Said() {
      this(new CompletableFuture<>(), new CompletableFuture<>());
    }
  }

  private static final class Shared {
    private static final Node NODE = start();

    private Shared() {}

    private static Node start() {
      var node = Node.start(OF_THE_RUN);
      Runtime.getRuntime().addShutdownHook(new Thread(node::close));
      return node;
    }
  }

  /** The sample node of this run. */
  public static Node shared() {
    return Shared.NODE;
  }

  /** Starts a node of its own; {@code options} are those of {@code ./lienthong start}. */
  public static Node start(String... options) {
    try {
      var data = Files.createTempDirectory("lienthong-browser");
      var command = new ArrayList<>(List.of(java()));
      command.addAll(SHORT_LIVED);
      command.addAll(List.of("-jar", jar().toString(), "start"));
      command.addAll(List.of("--port", "0", "--data", data.toString()));
      command.addAll(List.of(options));
      var process =
          new ProcessBuilder(command).directory(data.toFile()).redirectErrorStream(true).start();
      var said = new Said();
      return new Node(process, data, awaitReady(process, said), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it serves, for instance {@code http://localhost:40123}. */
  public String address() {
    return address;
  }

  /** The whole one-time link of a node without an administrator. */
  String firstLink() {
    return await(said.link());
  }

  private static String awaitReady(Process process, Said said) {
    var reader = new Thread(() -> read(process, said), "node output");
    reader.setDaemon(true);
    reader.start();
    try {
      return await(said.ready());
    } catch (IllegalStateException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static String await(CompletableFuture<String> line) {
    try {
      return line.get(START_MINUTES, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the node did not start", e);
    }
  }

  /** Reads to the end, so that the process never waits for somebody to take its output. */
  private static void read(Process process, Said said) {
    Deque<String> last = new ArrayDeque<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (last.size() == LAST_LINES) {
          last.removeFirst();
        }
        last.add(line);
        var at = line.indexOf(READY);
        if (at >= 0) {
          said.ready().complete(line.substring(at + READY.length()).strip().replaceAll("/$", ""));
        }
        if (line.contains(FIRST_LINK)) {
          said.link().complete(line.substring(line.indexOf("http")).strip());
        }
      }
      said.ready().completeExceptionally(new IllegalStateException(String.join("\n", last)));
    } catch (IOException e) {
      said.ready().completeExceptionally(e);
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static Path jar() throws IOException {
    var target = Path.of("..", "platform", System.getProperty("target.directory", "target"));
    try (var files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("build the platform first: " + target))
          .toAbsolutePath();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      delete(data);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path directory) {
    try (var files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
