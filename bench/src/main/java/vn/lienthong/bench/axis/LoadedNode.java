package vn.lienthong.bench.axis;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.lienthong.bench.NodeClassPath;

/** A sample node in a process of its own, with its database; stopped when closed. */
final class LoadedNode implements AutoCloseable {
  private static final String READY = "Liên Thông is ready: ";
  private static final int STOP_SECONDS = 30;

  private final Process process;
  private final String url;

  private LoadedNode(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  static LoadedNode start(Path data) throws IOException {
    return start(data, List.of());
  }

  /** The same with options of the JVM. */
  static LoadedNode start(Path data, List<String> jvm) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(
        List.of(
            "-Dlienthong.sample-country.documents=20",
            "-Dstdout.encoding=UTF-8",
            "-cp",
            NodeClassPath.find(),
            "vn.lienthong.Platform",
            "start",
            "--port=0",
            "--data=" + data));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      return new LoadedNode(process, await(process.inputReader(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static String await(BufferedReader lines) throws IOException {
    String line;
    while ((line = lines.readLine()) != null) {
      if (line.startsWith(READY)) {
        return line.substring(READY.length()).strip();
      }
    }
    throw new IOException("the node ended before it was ready");
  }

  /** Scheme, host and port. */
  String url() {
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
