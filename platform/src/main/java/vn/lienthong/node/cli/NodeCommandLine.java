package vn.lienthong.node.cli;

import java.io.PrintWriter;
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
    var line = new CommandLine(new StartCommand(application));
    var root =
        new CommandLine(CommandLine.Model.CommandSpec.create().name("lienthong"))
            .addSubcommand(line)
            .addSubcommand(new BackupCommand(MachineClock.wall()))
            .addSubcommand(new RestoreCommand())
            .addSubcommand(new MoveCommand());
    ServiceLoader.load(NodeCommand.class)
        .forEach(command -> root.addSubcommand(command.name(), new DatabaseCommand(command)));
    line.getCommandSpec().parser().unmatchedOptionsArePositionalParams(true);
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
}
