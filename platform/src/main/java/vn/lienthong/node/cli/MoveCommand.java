package vn.lienthong.node.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.lienthong.node.NodeError;
import vn.lienthong.node.installation.DataDirectory;
import vn.lienthong.node.installation.Installation;
import vn.lienthong.node.postgres.EmbeddedDatabase;
import vn.lienthong.node.postgres.ExternalDatabase;
import vn.lienthong.node.start.Terminal;
import vn.lienthong.node.transfer.Move;
import vn.lienthong.node.transfer.Verification;
import vn.lienthong.shared.RuleViolated;

/** {@code ./lienthong move-database}. */
record MoveCommand(String url, @Nullable String user, @Nullable String password, Path data) {
  int call() {
    var target = ExternalDatabase.source(url, user, password);
    try (var directory = taken()) {
      var installation = installation(directory);
      try (var embedded = EmbeddedDatabase.start(directory.path(), new Terminal())) {
        new Move(Verification.installed(Terminal.out()), new Terminal())
            .run(embedded.dataSource(), target);
      }
      var moved = installation.movedTo(url);
      directory.write(moved);
      Terminal.out()
          .println(
              "Moved. From now on start with --lienthong.node.database-url=" + moved.movedTo());
    }
    return 0;
  }

  private DataDirectory taken() {
    if (DataDirectory.installation(data).isEmpty()) {
      throw new RuleViolated(NodeError.NO_NODE_HERE, data.toAbsolutePath());
    }
    return DataDirectory.take(data);
  }

  private Installation installation(DataDirectory directory) {
    var installation = directory.installation().orElseThrow();
    if (installation.sample()) {
      throw new RuleViolated(NodeError.MOVE_OF_SAMPLE);
    }
    if (installation.movedTo() != null) {
      throw new RuleViolated(NodeError.DATABASE_MOVED, data, installation.movedTo());
    }
    return installation;
  }
}
