package vn.lienthong.shared;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/**
 * A command on the database of a node without the application around it, for instance {@code
 * verify-journal}. Found through {@link java.util.ServiceLoader}; the launcher opens the database,
 * also beside a running node.
 */
public interface NodeCommand {
  /** Word after {@code ./lienthong}. */
  String name();

  /** Whether it asks a database at all; the launcher then offers the options that choose one. */
  default boolean needsDatabase() {
    return true;
  }

  /** The command as it runs on a day, in Viet Nam; itself when the day makes no difference. */
  default NodeCommand on(LocalDate day) {
    return this;
  }

  /** What {@code --help} prints: one line on the purpose, then the arguments. */
  String usage();

  /**
   * @param arguments what followed the name, without the options that choose the database
   * @return exit code, 0 when all is well
   */
  int run(DataSource database, List<String> arguments, PrintStream out, PrintStream err);
}
