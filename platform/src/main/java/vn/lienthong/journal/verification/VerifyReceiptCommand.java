package vn.lienthong.journal.verification;

import java.io.PrintStream;
import java.util.List;
import javax.sql.DataSource;
import vn.lienthong.shared.NodeCommand;

/** {@code verify-receipt} as the launcher offers it; it asks no database. */
public final class VerifyReceiptCommand implements NodeCommand {
  @Override
  public String name() {
    return "verify-receipt";
  }

  @Override
  public boolean needsDatabase() {
    return false;
  }

  @Override
  public String usage() {
    return VerifyReceipt.line().getUsageMessage();
  }

  @Override
  public int run(DataSource database, List<String> arguments, PrintStream out, PrintStream err) {
    return CommandRun.of(VerifyReceipt.line(), arguments, out, err);
  }
}
