package vn.lienthong.node.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import vn.lienthong.node.start.MachineClock;
import vn.lienthong.node.start.Terminal;
import vn.lienthong.shared.BusinessClock;
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
    var spec =
        CommandSpec.wrapWithoutInspection(called)
            .addOption(called.help)
            .addOption(
                OptionSpec.builder("-V", "--version").type(boolean.class).versionHelp(true).build())
            .addPositional(called.arguments);
    return command.needsDatabase()
        ? spec.addOption(called.data).addOption(called.databaseUrl)
        : spec;
  }

  /** What the module says of its command, and the launcher of the database. */
  static String help(NodeCommand command) {
    return !command.needsDatabase()
        ? command.usage().stripTrailing()
        : command.usage().stripTrailing()
            + "\n      --data DIR          data directory of the node (default ./data)"
            + "\n      --database-url URL  external database, instead of --data";
  }

  @Override
  public Integer call() {
    if (help.<Boolean>getValue()) {
      Terminal.out().println(help(command));
      return 0;
    }
    try (var database = new LazyDatabase(data.getValue(), databaseUrl.getValue())) {
      var today = LocalDate.ofInstant(MachineClock.wall().now(), BusinessClock.ZONE);
      return command.on(today).run(database, arguments.getValue(), Terminal.out(), Terminal.err());
    }
  }
}
