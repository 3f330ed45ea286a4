package vn.lienthong.node.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienthong.node.start.Terminal;
import vn.lienthong.shared.NodeCommand;

/** A module's command on the database: opens it, also beside a running node, and hands it over. */
@Command
final class DatabaseCommand implements Callable<Integer> {
  private final NodeCommand command;

  @Option(names = "--data", paramLabel = "DIR", description = "Data directory (default ./data).")
  Path data = Path.of("data");

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = "JDBC URL of an external database, instead of --data.")
  @Nullable String databaseUrl;

  @Option(
      names = {"-h", "--help"},
      description = "Prints this.")
  boolean help;

  @Parameters List<String> arguments = List.of();

  DatabaseCommand(NodeCommand command) {
    this.command = command;
  }

  @Override
  public Integer call() {
    if (help) {
      Terminal.out().println(command.usage());
      Terminal.out().println("  --data DIR          data directory of the node (default ./data)");
      Terminal.out().println("  --database-url URL  external database, instead of --data");
      return 0;
    }
    try (var database = new LazyDatabase(data, databaseUrl)) {
      return command.run(database, arguments, Terminal.out(), Terminal.err());
    }
  }
}
