package vn.lienthong.journal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody with the database's own rights can do to the log. */
public final class Tampering {
  private static final List<String> TABLES =
      List.of("entry", "leaf", "subtree", "batch", "log", "key", "head");

  private final JdbcClient sql;

  private Tampering(JdbcClient sql) {
    this.sql = sql;
  }

  public static Tampering of(TestJournal node) {
    return new Tampering(node.sql());
  }

  /** Runs a statement with the guards off; answers how many rows it touched. */
  public int run(String statement) {
    TABLES.forEach(
        table -> sql.sql("alter table journal." + table + " disable trigger all").update());
    int rows = sql.sql(statement).update();
    TABLES.forEach(
        table -> sql.sql("alter table journal." + table + " enable trigger all").update());
    if (rows == 0) throw new IllegalStateException("touched nothing: " + statement);
    return rows;
  }
}
