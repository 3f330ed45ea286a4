package vn.lienthong.node.transfer;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import vn.lienthong.node.NodeError;
import vn.lienthong.shared.NodeCommand;
import vn.lienthong.shared.RuleViolated;

/** Checks the journal of a database that has just been written, with the command of its module. */
public final class Verification {
  private static final String COMMAND = "verify-journal";

  private final Optional<NodeCommand> command;
  private final PrintStream out;

  Verification(Optional<NodeCommand> command, PrintStream out) {
    this.command = command;
    this.out = out;
  }

  /** The command as the journal module offers it. */
  public static Verification installed(PrintStream out) {
    var command =
        ServiceLoader.load(NodeCommand.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(found -> found.name().equals(COMMAND))
            .findFirst();
    return new Verification(command, out);
  }

  /**
   * @throws RuleViolated when the journal does not verify
   */
  void demand(DataSource database) {
    command.ifPresent(found -> {
      if (found.run(database, List.of(), out, out) != 0) {
        throw new RuleViolated(NodeError.JOURNAL_NOT_VERIFIED);
      }
    });
  }
}
