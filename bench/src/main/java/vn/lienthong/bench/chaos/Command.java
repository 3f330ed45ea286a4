package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Programs of the machine. */
final class Command {
  private Command() {}

  /** What a program answered. */
  record Answer(int code, String text) {
    boolean agreed() {
      return code == 0;
    }
  }

  static Answer run(String... words) throws IOException, InterruptedException {
    var process = new ProcessBuilder(words).redirectErrorStream(true).start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text.strip());
  }
}
