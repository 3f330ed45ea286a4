package vn.lienthong.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A node in a process of its own, as the launcher starts it. */
public final class NodeProcess implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final String READY = "Liên Thông is ready: ";

  private final Process process;
  private final Path out;
  private final Path err;

  private NodeProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Runs a command of the launcher; its output goes to files in the folder. */
  public static NodeProcess run(Path folder, String... arguments) throws IOException {
    return run(folder, List.of("-Xmx512m"), arguments);
  }

  /** The same in a JVM with options of its own. */
  public static NodeProcess run(Path folder, List<String> jvm, String... arguments)
      throws IOException {
    return run(folder, "vn.lienthong.Platform", jvm, arguments);
  }

  /** A command of the client, in a JVM with options of its own. */
  public static NodeProcess client(Path folder, List<String> jvm, String... arguments)
      throws IOException {
    return run(folder, "vn.lienthong.client.cli.Main", jvm, arguments);
  }

  private static NodeProcess run(Path folder, String main, List<String> jvm, String... arguments)
      throws IOException {
    var out = Files.createTempFile(folder, "out", ".txt");
    var err = Files.createTempFile(folder, "err", ".txt");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // less is spent on what pays off after minutes, unless the options say otherwise
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(jvm);
    command.addAll(List.of("-cp", classPath()));
    command.add(main);
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new NodeProcess(process, out, err);
  }

  /** Waits for the ready line and gives the address in it. */
  public String address() {
    Awaitility.await().atMost(LIMIT).until(() -> !process.isAlive() || readyLines().count() > 0);
    return readyLines()
        .findFirst()
        .map(line -> line.substring(READY.length()))
        .orElseThrow(() -> new AssertionError("not ready: " + output() + errors()));
  }

  public Stream<String> readyLines() {
    return output().lines().filter(line -> line.startsWith(READY));
  }

  /** Status of {@code /actuator/health}, 0 when nobody answers. */
  public int health() {
    var request =
        HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
            .timeout(Patiently.LONG)
            .build();
    try {
      return HttpClient.newHttpClient()
          .send(request, HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public String output() {
    return read(out);
  }

  public String errors() {
    return read(err);
  }

  public long pid() {
    return process.pid();
  }

  /** Sends SIGTERM. */
  public void terminate() {
    process.destroy();
  }

  /** Sends SIGKILL. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Exit code, once it has ended. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("still running: " + output() + errors());
    }
    return process.exitValue();
  }

  @Override
  public void close() throws InterruptedException {
    terminate();
    exitCode();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the application is made of; test classes would add their beans to it. */
  private static String classPath() {
    var path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
