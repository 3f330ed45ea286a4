package vn.lienthong.node.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienthong.node.start.NodeApplication;

/** {@code ./lienthong start}: turns the options into properties and runs the application. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = {
      "Starts a node and prints its address when it serves.",
      "The first start of a data directory decides for good whether the sample country lives in"
          + " it."
    })
final class StartCommand implements Callable<Integer> {
  /** The node runs on in its own threads; the caller must not end the process. */
  static final int RUNNING = -1;

  private final Class<?> application;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port, 0 = any free one (default 8080).")
  @Nullable Integer port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data directory, created when missing (default ./data).")
  @Nullable Path data;

  @Option(names = "--empty", description = "No sample data; at the first start of a directory.")
  boolean empty;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "Business day of the sample country at the first start (default 2020-02-12).")
  @Nullable LocalDate date;

  @Parameters(paramLabel = "--key=value", description = "Configuration, see docs/configuration.md.")
  List<String> properties = List.of();

  StartCommand(Class<?> application) {
    this.application = application;
  }

  @Override
  public Integer call() {
    var node = NodeApplication.of(application);
    try {
      node.run(arguments().toArray(String[]::new));
      return RUNNING;
    } catch (RuntimeException reported) {
      return 1;
    }
  }

  private List<String> arguments() {
    var arguments = new ArrayList<>(properties);
    if (port != null) {
      arguments.add("--server.port=" + port);
    }
    if (data != null) {
      arguments.add("--lienthong.node.data=" + data);
    }
    if (empty) {
      arguments.add("--lienthong.node.sample=false");
    }
    if (date != null) {
      arguments.add("--lienthong.node.date=" + date);
    }
    return arguments;
  }
}
