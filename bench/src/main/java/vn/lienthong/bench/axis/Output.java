package vn.lienthong.bench.axis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** What a node tells on its terminal. */
final class Output {
  private Output() {}

  /**
   * Waits for the line that begins so, and gives its rest. What the node tells later is read by
   * nobody and taken all the same: it stands still when nobody takes it.
   */
  static String await(Process process, String beginning) throws IOException {
    var lines = process.inputReader(StandardCharsets.UTF_8);
    var last = "";
    String line;
    while ((line = lines.readLine()) != null) {
      if (line.startsWith(beginning)) {
        takeTheRest(lines);
        return line.substring(beginning.length()).strip();
      }
      last = line.isBlank() ? last : line;
    }
    throw new IOException("the node ended before it was ready: " + last);
  }

  private static void takeTheRest(BufferedReader lines) {
    var thread =
        new Thread(
            () -> {
              try (lines) {
                lines.transferTo(Writer.nullWriter());
              } catch (IOException ended) {
                // with the node
              }
            },
            "node output");
    thread.setDaemon(true);
    thread.start();
  }
}
