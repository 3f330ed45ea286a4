package vn.lienthong.node.cli;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.lienthong.node.NodeError;
import vn.lienthong.node.installation.DataDirectory;
import vn.lienthong.node.postgres.EmbeddedDatabase;
import vn.lienthong.node.postgres.ExternalDatabase;
import vn.lienthong.node.start.Terminal;
import vn.lienthong.shared.RuleViolated;

/**
 * The database of a node for one command: the one a running node keeps open, else started for the
 * time of the command, or an external one.
 */
record OpenDatabase(DataSource source, Runnable end) implements AutoCloseable {

  /**
   * @throws RuleViolated when there is no node in the directory, or its data went elsewhere and
   *     what lies here is an old copy
   */
  static OpenDatabase of(Path data, @Nullable String url) {
    if (url != null) {
      return new OpenDatabase(ExternalDatabase.source(url, null, null), () -> {});
    }
    var installation = DataDirectory.installation(data);
    if (installation.isEmpty() || !EmbeddedDatabase.existsIn(data)) {
      throw new RuleViolated(NodeError.NO_NODE_HERE, data.toAbsolutePath());
    }
    if (installation.get().movedTo() != null) {
      throw new RuleViolated(NodeError.DATABASE_MOVED, data, installation.get().movedTo());
    }
    if (DataDirectory.inUse(data.toAbsolutePath())) {
      return new OpenDatabase(EmbeddedDatabase.attach(data), () -> {});
    }
    var directory = DataDirectory.take(data);
    var database = EmbeddedDatabase.start(directory.path(), new Terminal());
    return new OpenDatabase(
        database.dataSource(),
        () -> {
          database.close();
          directory.close();
        });
  }

  @Override
  public void close() {
    end.run();
  }
}
