package vn.lienthong.bench.chaos;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  /** Where a program is, if it is there. */
  static Optional<Path> find(String name, String path) {
    return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
