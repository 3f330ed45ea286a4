package vn.lienthong.bench.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java program that prints a line when it is ready.
 *
 * @param ready how that line begins
 */
record Program(String classPath, String main, String ready) {
  private static final double NANOS = 1e9;

  /** Seconds from the launch to the ready line, and from SIGTERM to the end. */
  record Times(double start, double stop) {}

  /** Starts it, waits for the line, and stops it. */
  Times time(Path folder, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectError(folder.resolve("errors.log").toFile());
    long began = System.nanoTime();
    var process = builder.start();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      await(lines);
      double start = (System.nanoTime() - began) / NANOS;
      long asked = System.nanoTime();
      process.destroy();
      process.waitFor();
      return new Times(start, (System.nanoTime() - asked) / NANOS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private void await(BufferedReader lines) throws IOException {
    String line;
    while ((line = lines.readLine()) != null) {
      if (line.startsWith(ready)) {
        return;
      }
    }
    throw new IOException(main + " ended before it was ready");
  }
}
