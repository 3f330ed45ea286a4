package vn.lienthong.journal.verification;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine;
import vn.lienthong.shared.RuleViolated;

/** Runs a command line inside the launcher's; a broken rule goes up to the launcher to be said. */
final class CommandRun {
  private CommandRun() {}

  static int of(Object command, List<String> arguments, PrintStream out, PrintStream err) {
    var broken = new AtomicReference<RuleViolated>();
    int code =
        new CommandLine(command)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .setExecutionExceptionHandler((failure, line, parsed) -> {
              if (failure instanceof RuleViolated violated) {
                broken.set(violated);
                return 1;
              }
              throw failure;
            })
            .execute(arguments.toArray(String[]::new));
    var violated = broken.get();
    if (violated != null) {
      throw violated;
    }
    return code;
  }

  /** Stands where only the usage is asked for. */
  static VerifyJournal.Running none(Path data) {
    throw new IllegalStateException("no database for " + data);
  }
}
