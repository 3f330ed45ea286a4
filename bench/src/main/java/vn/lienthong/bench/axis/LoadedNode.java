package vn.lienthong.bench.axis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.lienthong.bench.NodeClassPath;

/** A sample node in a process of its own, with its database; stopped when closed. */
public final class LoadedNode implements AutoCloseable {
  private static final String READY = "Liên Thông is ready: ";
  private static final int STOP_SECONDS = 30;

  private final Process process;
  private final String url;

  private LoadedNode(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /**
   * How a node is started.
   *
   * @param jvm options of the JVM
   * @param port 0 for any that is free
   * @param options of the node
   */
  public record Launch(List<String> jvm, Path data, int port, List<String> options) {
    /** Of this directory, with nothing more. */
    public static Launch of(Path data) {
      return new Launch(List.of(), data, 0, List.of());
    }
  }

  static LoadedNode start(Path data) throws IOException {
    return start(Launch.of(data));
  }

  /** The same with options of the JVM. */
  static LoadedNode start(Path data, List<String> jvm) throws IOException {
    return start(new Launch(jvm, data, 0, List.of()));
  }

  /** Starts it and waits until it is ready. */
  public static LoadedNode start(Launch launch) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(launch.jvm());
    command.addAll(
        List.of(
            "-Dlienthong.sample-country.documents=20",
            "-Dstdout.encoding=UTF-8",
            "-cp",
            NodeClassPath.find(),
            "vn.lienthong.Platform",
            "start",
            "--port=" + launch.port(),
            "--data=" + launch.data()));
    command.addAll(launch.options());
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      return new LoadedNode(process, Output.await(process, READY));
    } catch (IOException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** Scheme, host and port. */
  public String url() {
    return url;
  }

  String endpoint() {
    return url + "/vxp";
  }

  /** CPU time of the application and its database so far. */
  Duration cpu() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Ends the application at once (SIGKILL); its database lives on. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
