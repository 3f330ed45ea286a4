package vn.lienthong.journal.verification;

import java.io.PrintStream;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.lienthong.shared.NodeCommand;

/** {@code verify-archive} on the database that the launcher opens, also beside a running node. */
public final class VerifyArchiveCommand implements NodeCommand {
  @Override
  public String name() {
    return "verify-archive";
  }

  @Override
  public String usage() {
    return VerifyArchive.line(new PGSimpleDataSource()).getUsageMessage();
  }

  @Override
  public int run(DataSource database, List<String> arguments, PrintStream out, PrintStream err) {
    return CommandRun.of(VerifyArchive.line(database), arguments, out, err);
  }
}
