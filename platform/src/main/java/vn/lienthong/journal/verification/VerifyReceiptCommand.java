package vn.lienthong.journal.verification;

import java.io.PrintStream;
import java.util.List;
import javax.sql.DataSource;
import picocli.CommandLine;
import vn.lienthong.shared.NodeCommand;

/** {@code verify-receipt} as the launcher offers it; it asks no database. */
public final class VerifyReceiptCommand implements NodeCommand {
  @Override
  public String name() {
    return "verify-receipt";
  }

  @Override
  public String usage() {
    return new CommandLine(new VerifyReceipt()).getUsageMessage();
  }

  @Override
  public int run(DataSource database, List<String> arguments, PrintStream out, PrintStream err) {
    return CommandRun.of(new VerifyReceipt(), arguments, out, err);
  }
}
