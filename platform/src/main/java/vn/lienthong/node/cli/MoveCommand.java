package vn.lienthong.node.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienthong.node.NodeError;
import vn.lienthong.node.installation.DataDirectory;
import vn.lienthong.node.installation.Installation;
import vn.lienthong.node.postgres.EmbeddedDatabase;
import vn.lienthong.node.start.Terminal;
import vn.lienthong.node.transfer.Move;
import vn.lienthong.node.transfer.Verification;
import vn.lienthong.shared.RuleViolated;

/** {@code ./lienthong move-database}. */
@Command(
    name = "move-database",
    mixinStandardHelpOptions = true,
    description = {
      "Moves the embedded database of a stopped node into an empty external PostgreSQL,",
      "and verifies the journal there. Files beside the database stay in the data directory."
    })
final class MoveCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "URL",
      description = "JDBC URL, for instance jdbc:postgresql://host/name.")
  String url = "";

  @Option(names = "--user", description = "User of the external database.")
  @Nullable String user;

  @Option(
      names = "--password",
      description = "Its password; asked for when the option has no value.",
      arity = "0..1",
      interactive = true)
  @Nullable String password;

  @Option(names = "--data", paramLabel = "DIR", description = "Data directory (default ./data).")
  Path data = Path.of("data");

  @Override
  public Integer call() {
    try (var directory = taken()) {
      var installation = installation(directory);
      try (var embedded = EmbeddedDatabase.start(directory.path(), new Terminal())) {
        new Move(Verification.installed(Terminal.out()), new Terminal())
            .run(embedded.dataSource(), target());
      }
      directory.write(installation.movedTo(url));
    }
    Terminal.out().println("Moved. From now on start with --lienthong.node.database-url=" + url);
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

  private PGSimpleDataSource target() {
    var target = new PGSimpleDataSource();
    target.setUrl(url);
    if (user != null) {
      target.setUser(user);
      target.setPassword(password);
    }
    return target;
  }
}
