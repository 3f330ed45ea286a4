package vn.lienthong.journal.verification;

import java.io.PrintStream;
import java.util.List;
import javax.sql.DataSource;
import vn.lienthong.shared.NodeCommand;

/** {@code verify-journal} on the database that the launcher opens, also beside a running node. */
public final class VerifyJournalCommand implements NodeCommand {
  @Override
  public String name() {
    return "verify-journal";
  }

  @Override
  public String usage() {
    return VerifyJournal.line(CommandRun::none).getUsageMessage();
  }

  @Override
  public int run(DataSource database, List<String> arguments, PrintStream out, PrintStream err) {
    var line = VerifyJournal.line(data -> new Opened(database));
    return CommandRun.of(line, arguments, out, err);
  }

  /** The launcher opened it and closes it. */
  private record Opened(DataSource source) implements VerifyJournal.Running {
    @Override
    public void close() {}
  }
}
