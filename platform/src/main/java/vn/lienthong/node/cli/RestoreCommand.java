package vn.lienthong.node.cli;

import java.nio.file.Path;
import vn.lienthong.node.start.Terminal;
import vn.lienthong.node.transfer.Restore;
import vn.lienthong.node.transfer.Verification;

/** {@code ./lienthong restore}. */
record RestoreCommand(Path file, Path data) {
  int call() {
    new Restore(Verification.installed(Terminal.out()), new Terminal()).read(file, data);
    Terminal.out().println("Restored into " + data.toAbsolutePath().normalize());
    return 0;
  }
}
