package vn.lienthong.bench.axis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * phase4 4.4.1 in a process of its own: signed AS4 messages with signed receipts, RSA-2048, the
 * same payload, the same JDK.
 */
record Phase4(double perSecond, double cpu, double median, double p99) {
  private static final Pattern PAIR = Pattern.compile("([a-z0-9]+)=([0-9.]+)");

  static Phase4 run(Path folder, Path payload, int threads, Duration warm, Duration length)
      throws IOException {
    var home = System.getenv("LIENTHONG_HOME");
    var peer = Path.of(home == null ? "." : home, "peer", "target").toAbsolutePath();
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            peer.resolve("classes") + java.io.File.pathSeparator + peer.resolve("lib/*"),
            "vn.lienthong.peer.Phase4Peer",
            payload.toAbsolutePath().toString(),
            Integer.toString(threads),
            Long.toString(warm.toSeconds()),
            Long.toString(length.toSeconds()));
    var errors = folder.resolve("phase4.log").toFile();
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors).start();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      var line = lines.readLine();
      if (line == null) {
        throw new IOException("the peer ended without a figure");
      }
      return parse(line);
    } finally {
      process.destroy();
    }
  }

  static Phase4 parse(String line) throws IOException {
    return new Phase4(
        value(line, "exchanges") / value(line, "seconds"),
        value(line, "cpu"),
        value(line, "median"),
        value(line, "p99"));
  }

  private static double value(String line, String name) throws IOException {
    return PAIR.matcher(line)
        .results()
        .filter(pair -> pair.group(1).equals(name))
        .mapToDouble(pair -> Double.parseDouble(pair.group(2)))
        .findFirst()
        .orElseThrow(() -> new IOException("no " + name + " in: " + line));
  }
}
