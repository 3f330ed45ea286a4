package vn.lienthong.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the application is found that a benchmark starts as a process of its own. */
public final class NodeClassPath {
  private NodeClassPath() {}

  /** The extracted application of the launcher when there is one, else the same libraries. */
  public static String find() {
    var home = System.getenv("LIENTHONG_HOME");
    var extracted = Path.of(home == null ? "." : home, "target", "app", "platform.jar");
    return Files.exists(extracted)
        ? extracted.toAbsolutePath().normalize().toString()
        : System.getProperty("java.class.path");
  }
}
