package vn.lienthong.bench.axis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder of the working directory that goes when it is closed. */
public record Scratch(Path path) implements AutoCloseable {
  public Scratch(String prefix) throws IOException {
    this(Files.createTempDirectory(Path.of("").toAbsolutePath(), prefix));
  }

  @Override
  public void close() throws IOException {
    try (var paths = Files.walk(path)) {
      for (var each : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
