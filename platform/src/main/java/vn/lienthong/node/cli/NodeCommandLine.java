package vn.lienthong.node.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine;
import vn.lienthong.node.start.MachineClock;
import vn.lienthong.node.start.Terminal;
import vn.lienthong.shared.NodeCommand;
import vn.lienthong.shared.RuleViolated;

/** The commands that the launcher hands to the platform. */
public final class NodeCommandLine {
  private NodeCommandLine() {}

  /**
   * Runs one command and ends the process, unless the command is a node that now serves.
   *
   * @param application class of the Spring application
   */
  public static void main(Class<?> application, String[] arguments) {
    int code = run(application, arguments);
    if (code != StartCommand.RUNNING) {
      System.exit(code);
    }
  }

  static int run(Class<?> application, String[] arguments) {
    return run(application, modulesCommands(), arguments);
  }

  static int run(Class<?> application, List<NodeCommand> commands, String... arguments) {
    var root =
        new CommandLine(CommandLine.Model.CommandSpec.create().name("lienthong"))
            .addSubcommand(takingAnything(new StartCommand(application)))
            .addSubcommand(new BackupCommand(MachineClock.wall()))
            .addSubcommand(new RestoreCommand())
            .addSubcommand(new MoveCommand());
    for (var command : commands) {
      root.addSubcommand(command.name(), takingAnything(new DatabaseCommand(command)));
    }
    root.setOut(new PrintWriter(Terminal.out(), true));
    root.setErr(new PrintWriter(Terminal.err(), true));
    root.setExecutionExceptionHandler((failure, commandLine, parsed) -> {
      if (failure instanceof RuleViolated violated) {
        Terminal.err().println("lienthong: " + Terminal.text(violated));
        return 1;
      }
      throw failure;
    });
    return root.execute(arguments);
  }

  /** Options this program does not know are handed on: to the configuration, or to the module. */
  private static CommandLine takingAnything(Object command) {
    var line = new CommandLine(command);
    line.getCommandSpec().parser().unmatchedOptionsArePositionalParams(true);
    return line;
  }

  private static List<NodeCommand> modulesCommands() {
    return ServiceLoader.load(NodeCommand.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}
