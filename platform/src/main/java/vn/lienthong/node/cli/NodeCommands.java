package vn.lienthong.node.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import vn.lienthong.node.start.MachineClock;

/** The node's own commands as the terminal knows them; each method is one. */
@Command(name = "lienthong")
final class NodeCommands {
  private static final String DATA = "Data directory (default ./data).";

  private final Class<?> application;

  NodeCommands(Class<?> application) {
    this.application = application;
  }

  @Command(
      name = "start",
      mixinStandardHelpOptions = true,
      description = {
        "Starts a node and prints its address when it serves.",
        "The first start of a data directory decides for good whether the sample country lives in"
            + " it."
      })
  int start(
      @Option(
              names = "--port",
              paramLabel = "N",
              description = "Port, 0 = any free one (default 8080).")
          @Nullable Integer port,
      @Option(
              names = "--data",
              paramLabel = "DIR",
              description = "Data directory, created when missing (default ./data).")
          @Nullable Path data,
      @Option(names = "--empty", description = "No sample data; at the first start of a directory.")
          boolean empty,
      @Option(
              names = "--date",
              paramLabel = "YYYY-MM-DD",
              description =
                  "Business day of the sample country at the first start (default 2020-02-12).")
          @Nullable LocalDate date,
      @Parameters(
              paramLabel = "--key=value",
              converter = Property.class,
              description = "Configuration, see docs/configuration.md.")
          @Nullable List<String> properties) {
    var given = properties == null ? List.<String>of() : properties;
    return new StartCommand(application, port, data, empty, date, given).call();
  }

  @Command(
      name = "backup",
      mixinStandardHelpOptions = true,
      description = "Saves a node into one file, also while it runs.")
  int backup(
      @Parameters(
              paramLabel = "FILE|DIR",
              description = "New file, or folder for a file named by time.")
          Path target,
      @Option(names = "--data", paramLabel = "DIR", description = DATA, defaultValue = "data")
          Path data,
      @Option(
              names = "--database-url",
              paramLabel = "URL",
              description = "JDBC URL of the external database of the node.")
          @Nullable String databaseUrl) {
    return new BackupCommand(MachineClock.wall(), target, data, databaseUrl).call();
  }

  @Command(
      name = "restore",
      mixinStandardHelpOptions = true,
      description = "Brings a backup back into a new data directory and verifies its journal.")
  int restore(
      @Parameters(paramLabel = "FILE", description = "A file that backup wrote.") Path file,
      @Option(
              names = "--data",
              paramLabel = "DIR",
              description = "Data directory, missing or empty (default ./data).",
              defaultValue = "data")
          Path data) {
    return new RestoreCommand(file, data).call();
  }

  @Command(
      name = "move-database",
      mixinStandardHelpOptions = true,
      description = {
        "Moves the embedded database of a stopped node into an empty external PostgreSQL,",
        "and verifies the journal there. Files beside the database stay in the data directory."
      })
  int moveDatabase(
      @Parameters(
              paramLabel = "URL",
              description = "JDBC URL, for instance jdbc:postgresql://host/name.")
          String url,
      @Option(names = "--user", description = "User of the external database.")
          @Nullable String user,
      @Option(
              names = "--password",
              description = "Its password; asked for when the option has no value.",
              arity = "0..1",
              interactive = true)
          @Nullable String password,
      @Option(names = "--data", paramLabel = "DIR", description = DATA, defaultValue = "data")
          Path data) {
    return new MoveCommand(url, user, password, data).call();
  }

  /** What goes to the configuration as it is; a mistyped option must not be lost among these. */
  static final class Property implements ITypeConverter<String> {
    @Override
    public String convert(String argument) {
      if (!argument.matches("--[^=.]+\\.[^=]+=(?s).*")) {
        throw new TypeConversionException("'" + argument + "' is no option");
      }
      return argument;
    }
  }
}
