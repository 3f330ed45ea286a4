package vn.lienthong.node.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienthong.node.installation.DataDirectory;
import vn.lienthong.node.installation.Installation;
import vn.lienthong.node.start.Release;
import vn.lienthong.node.start.Terminal;
import vn.lienthong.node.transfer.Backup;
import vn.lienthong.shared.WallClock;

/** {@code ./lienthong backup}. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Saves a node into one file, also while it runs.")
final class BackupCommand implements Callable<Integer> {
  private final WallClock wall;

  @Parameters(
      paramLabel = "FILE|DIR",
      description = "New file, or folder for a file named by time.")
  Path target = Path.of(".");

  @Option(names = "--data", paramLabel = "DIR", description = "Data directory (default ./data).")
  Path data = Path.of("data");

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = "JDBC URL of the external database of the node.")
  @Nullable String databaseUrl;

  BackupCommand(WallClock wall) {
    this.wall = wall;
  }

  @Override
  public Integer call() {
    try (var opened = OpenDatabase.of(data, databaseUrl)) {
      var installation =
          DataDirectory.installation(data)
              .orElseGet(
                  () -> new Installation(false, wall.now(), Release.name(), Duration.ZERO, null));
      var file =
          new Backup(wall.clock(), Release.name(), new Terminal())
              .write(opened.source(), data, installation, target);
      Terminal.out().println("Saved in " + file);
      return 0;
    }
  }
}
