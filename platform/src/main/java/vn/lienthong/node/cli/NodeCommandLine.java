package vn.lienthong.node.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import picocli.CommandLine;
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
    var root = new CommandLine(new NodeCommands(application));
    takingAnything(Objects.requireNonNull(root.getSubcommands().get("start")));
    for (var command : commands) {
      root.addSubcommand(
          command.name(), takingAnything(new CommandLine(DatabaseCommand.of(command))));
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
  private static CommandLine takingAnything(CommandLine line) {
    line.getCommandSpec().parser().unmatchedOptionsArePositionalParams(true);
    return line;
  }

  private static List<NodeCommand> modulesCommands() {
    return ServiceLoader.load(NodeCommand.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}
