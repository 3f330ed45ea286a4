package vn.lienthong.procedures.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import vn.lienthong.procedures.domain.CatalogueSource;
import vn.lienthong.shared.NodeCommand;

/** {@code lint-catalogue} as the launcher offers it; it asks no database. */
public final class LintCatalogueCommand implements NodeCommand {
  private final LocalDate today;
  private final Map<String, String> environment;

  /** As the launcher finds it, which then says what day it is. */
  public LintCatalogueCommand() {
    this(CatalogueSource.UNDATED, System.getenv());
  }

  LintCatalogueCommand(LocalDate today, Map<String, String> environment) {
    this.today = today;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public String name() {
    return "lint-catalogue";
  }

  @Override
  public boolean needsDatabase() {
    return false;
  }

  @Override
  public NodeCommand on(LocalDate day) {
    return new LintCatalogueCommand(day, environment);
  }

  @Override
  public String usage() {
    return LintCatalogue.line(today, environment).getUsageMessage();
  }

  @Override
  public int run(DataSource database, List<String> arguments, PrintStream out, PrintStream err) {
    return LintCatalogue.run(LintCatalogue.line(today, environment), arguments, out, err);
  }
}
