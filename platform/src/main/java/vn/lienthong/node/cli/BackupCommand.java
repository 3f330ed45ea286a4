package vn.lienthong.node.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.lienthong.node.NodeError;
import vn.lienthong.node.installation.DataDirectory;
import vn.lienthong.node.installation.Installation;
import vn.lienthong.node.start.Release;
import vn.lienthong.node.start.Terminal;
import vn.lienthong.node.transfer.Backup;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

/**
 * {@code ./lienthong backup}. The keys and the large packets of a node with an external database
 * lie in its data directory too: rows without them would be half a backup.
 */
record BackupCommand(WallClock wall, Path target, Path data, @Nullable String databaseUrl) {
  int call() {
    if (!Files.isDirectory(data)) {
      throw new RuleViolated(NodeError.NO_NODE_HERE, data.toAbsolutePath());
    }
    try (var opened = OpenDatabase.of(data, databaseUrl)) {
      var installation =
          DataDirectory.installation(data)
              .map(Installation::here)
              .orElseGet(() ->
                  new Installation(false, wall.now(), Release.name(), Duration.ZERO, null, null));
      var file =
          new Backup(wall.clock(), Release.name(), new Terminal())
              .write(opened.source(), data, installation, target);
      Terminal.out().println("Saved in " + file);
      return 0;
    }
  }
}
