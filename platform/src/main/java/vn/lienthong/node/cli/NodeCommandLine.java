package vn.lienthong.node.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import vn.lienthong.node.NodeError;
import vn.lienthong.node.start.Release;
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
    if (arguments.length == 0 || !arguments[0].equals("start")) {
      // a command has no log; what its libraries tell is not for the terminal
      LoggingSystem.get(NodeCommandLine.class.getClassLoader())
          .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
    }
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
      var refusal = refusal(failure);
      if (refusal == null) {
        throw failure;
      }
      Terminal.say(refusal);
      return 1;
    });
    for (var line : root.getSubcommands().values()) {
      line.getCommandSpec().version("Liên Thông " + Release.name());
    }
    return root.execute(arguments);
  }

  /** A database or a file that fails is no bug; null for what may be one. */
  private static @Nullable RuleViolated refusal(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RuleViolated violated) {
        return violated;
      }
      if (cause instanceof SQLException) {
        return new RuleViolated(NodeError.DATABASE_UNREACHABLE, firstLine(cause));
      }
      if (cause instanceof IOException) {
        return new RuleViolated(NodeError.FILE_TROUBLE, firstLine(cause));
      }
    }
    return null;
  }

  private static String firstLine(Throwable cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
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
