package vn.lienthong.node.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import vn.lienthong.node.start.Terminal;
import vn.lienthong.shared.NodeCommand;

/** A module's command on the database: opens it, also beside a running node, and hands it over. */
record DatabaseCommand(
    NodeCommand command,
    OptionSpec data,
    OptionSpec databaseUrl,
    OptionSpec help,
    PositionalParamSpec arguments)
    implements Callable<Integer> {

  static CommandSpec of(NodeCommand command) {
    var called =
        new DatabaseCommand(
            command,
            OptionSpec.builder("--data").type(Path.class).defaultValue("data").build(),
            OptionSpec.builder("--database-url").type(String.class).build(),
            OptionSpec.builder("-h", "--help").type(boolean.class).defaultValue("false").build(),
            PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .initialValue(List.of())
                .build());
    return CommandSpec.wrapWithoutInspection(called)
        .addOption(called.data)
        .addOption(called.databaseUrl)
        .addOption(called.help)
        .addPositional(called.arguments);
  }

  @Override
  public Integer call() {
    if (help.<Boolean>getValue()) {
      Terminal.out().println(command.usage());
      Terminal.out().println("  --data DIR          data directory of the node (default ./data)");
      Terminal.out().println("  --database-url URL  external database, instead of --data");
      return 0;
    }
    try (var database = new LazyDatabase(data.getValue(), databaseUrl.getValue())) {
      return command.run(database, arguments.getValue(), Terminal.out(), Terminal.err());
    }
  }
}
