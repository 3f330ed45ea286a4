package vn.lienthong.journal.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParameterException;

/** Runs a command line inside the launcher's; what fails goes up to the launcher to be said. */
final class CommandRun {
  private CommandRun() {}

  /** What a command does with its arguments; answers the exit code. */
  interface Body<T> {
    int run(CommandLine line, T arguments) throws IOException, SQLException;
  }

  /** A command whose arguments are the methods of an interface; the parser fills them in. */
  static <T> CommandLine line(Class<T> arguments, Body<T> body) {
    var line = new CommandLine(arguments);
    return line.setExecutionStrategy(parsed -> {
      var help = CommandLine.executeHelpRequest(parsed);
      if (help != null) return help;
      try {
        return body.run(line, line.getCommand());
      } catch (ParameterException e) {
        throw e;
      } catch (IOException e) {
        throw new ParameterException(line, "cannot read or write " + e.getMessage(), e);
      } catch (SQLException | RuntimeException e) {
        throw new ExecutionException(line, e.toString(), e);
      }
    });
  }

  static int of(CommandLine line, List<String> arguments, PrintStream out, PrintStream err) {
    var broken = new AtomicReference<Exception>();
    int code =
        line.setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .setExecutionExceptionHandler((failure, failed, parsed) -> {
              broken.set(failure);
              return 1;
            })
            .execute(arguments.toArray(String[]::new));
    var failure = broken.get();
    if (failure instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    return code;
  }
}
