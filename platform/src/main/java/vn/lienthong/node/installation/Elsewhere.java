package vn.lienthong.node.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.lienthong.shared.OwnerOnly;

/**
 * Folders that the configuration puts outside of the data directory. Each start notes them there,
 * because a backup does not see the configuration and must name what it leaves to others.
 */
public final class Elsewhere {
  private static final String FILE = "elsewhere.txt";

  private Elsewhere() {}

  /**
   * @param folders each as {@code key=path}
   */
  public static void note(Path directory, List<String> folders) {
    var file = directory.resolve(FILE);
    try {
      if (folders.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        OwnerOnly.folder(directory);
        Files.write(file, folders);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the last start noted. */
  public static List<String> of(Path directory) {
    var file = directory.resolve(FILE);
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
