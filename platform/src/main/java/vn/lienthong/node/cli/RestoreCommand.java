package vn.lienthong.node.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienthong.node.start.Terminal;
import vn.lienthong.node.transfer.Restore;
import vn.lienthong.node.transfer.Verification;

/** {@code ./lienthong restore}. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Brings a backup back into a new data directory and verifies its journal.")
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A file that backup wrote.")
  Path file = Path.of(".");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data directory, missing or empty (default ./data).")
  Path data = Path.of("data");

  @Override
  public Integer call() {
    var progress = new Terminal();
    new Restore(Verification.installed(Terminal.out()), progress).read(file, data);
    Terminal.out().println("Restored into " + data.toAbsolutePath().normalize());
    return 0;
  }
}
