package vn.lienthong.journal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody with the database's own rights can do to the log. */
public final class Tampering {
  private static final List<String> TABLES =
      List.of("entry", "leaf", "subtree", "batch", "log", "key", "head", "time_stamp");

  private final JdbcClient sql;

  private Tampering(JdbcClient sql) {
    this.sql = sql;
  }

  public static Tampering of(TestJournal node) {
    return new Tampering(node.sql());
  }

  /** Runs a statement with the guards off; it must touch something. */
  public void run(String statement) {
    if (sweep(statement) == 0) throw new IllegalStateException("touched nothing: " + statement);
  }

  /** Runs a statement with the guards off; answers how many rows it touched. */
  public int sweep(String statement) {
    guards("disable");
    int rows = sql.sql(statement).update();
    guards("enable");
    return rows;
  }

  /** Removes everything after a batch that ends at that many entries or a little later. */
  public void cutTail(long entries) {
    long size =
        sql.sql("select min(size) from journal.batch where size >= ?")
            .param(entries)
            .query(Long.class)
            .single();
    run(
        "delete from journal.entry where id in (select entry from journal.leaf where sequence >= %d)"
            .formatted(size));
    run("delete from journal.leaf where sequence >= " + size);
    run("delete from journal.batch where size > " + size);
    run("delete from journal.head where size > " + size);
    sweep("delete from journal.subtree where (index + 1) << level > " + size);
  }

  private void guards(String state) {
    for (var table : TABLES) {
      sql.sql("alter table journal." + table + " " + state + " trigger all").update();
    }
  }
}
