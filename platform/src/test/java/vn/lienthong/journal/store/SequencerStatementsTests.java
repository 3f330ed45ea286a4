package vn.lienthong.journal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.lienthong.testing.TestDatabase;

class SequencerStatementsTests {
  /** Statistics know nothing yet of fifty thousand rows, and an old transaction is still open. */
  @Test
  void aPassReadsByIndexWhateverTheStatisticsSay() throws SQLException {
    var source = TestDatabase.create().dataSource();
    try (var old = source.getConnection();
        var session = source.getConnection()) {
      old.setAutoCommit(false);
      insert(old, 1);
      insert(session, 50_000);
      execute(session, SequencerStatements.SESSION);

      var plan = plan(session);

      assertThat(plan).contains("entry_xid").doesNotContain("Seq Scan");
      assertThat(plan)
          .containsPattern("actual rows=0")
          .doesNotContainPattern("actual rows=5\\d{4}");
    }
  }

  private static String plan(Connection session) throws SQLException {
    var plan = new StringBuilder();
    try (var statement =
        session.prepareStatement(
            "explain (analyze, timing off, costs off) " + SequencerStatements.NEW_SINCE)) {
      var snapshot = text(session, "select pg_current_snapshot()::text");
      statement.setString(1, snapshot);
      statement.setString(2, snapshot);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) plan.append(rows.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }

  private static void insert(Connection connection, int rows) throws SQLException {
    execute(
        connection,
        """
        insert into journal.entry (id, subject, leaf)
        select gen_random_uuid(), 's', 'x' from generate_series(1, %d)\
        """
            .formatted(rows));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
