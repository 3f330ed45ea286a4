package vn.lienthong.journal.verification;

import java.io.PrintStream;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.lienthong.shared.NodeCommand;

/** {@code verify-journal} on the database that the launcher opens, also beside a running node. */
public final class VerifyJournalCommand implements NodeCommand {
  @Override
  public String name() {
    return "verify-journal";
  }

  @Override
  public String usage() {
    return VerifyJournal.line(new PGSimpleDataSource()).getUsageMessage();
  }

  @Override
  public int run(DataSource database, List<String> arguments, PrintStream out, PrintStream err) {
    return CommandRun.of(VerifyJournal.line(database), arguments, out, err);
  }
}
