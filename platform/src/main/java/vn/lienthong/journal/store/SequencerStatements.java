package vn.lienthong.journal.store;

import java.sql.Connection;
import java.sql.SQLException;
import vn.lienthong.journal.domain.Subtree;

/** The SQL of the sequencer. */
final class SequencerStatements {
  /**
   * Plans are made for the values at hand and by index: a pass costs what is new, whatever the
   * statistics say about a table that grew a thousandfold since.
   */
  static final String SESSION =
      """
      set application_name = 'journal-sequencer';
      set default_transaction_isolation = 'repeatable read';
      set plan_cache_mode = force_custom_plan;
      set enable_seqscan = off;
      set jit = off\
      """;

  static final String LAST_BATCH =
      """
      select number, size, root, snapshot::text as snapshot, cluster from journal.batch
      order by number desc limit 1\
      """;

  /** The first statement of a pass: its transaction keeps exactly this snapshot. */
  static final String PRESENT =
      """
      select pg_current_snapshot()::text,
        (select origin from journal.log order by number desc limit 1)\
      """;

  /**
   * What committed since a snapshot: begun after it, or in progress then. Position is drawn after
   * the row locks of the writer, so two events of one subject keep their order.
   */
  static final String NEW_SINCE =
      """
      select id, leaf from (
        select id, leaf, position from journal.entry where xid >= pg_snapshot_xmax(?::pg_snapshot)
        union all
        select id, leaf, position from journal.entry
        where xid = any(array(select pg_snapshot_xip(?::pg_snapshot)))) news
      order by position\
      """;

  /** What has no number yet, whatever its transaction was: the start, and after a move. */
  static final String UNNUMBERED =
      """
      select e.id, e.leaf from journal.entry e
      where not exists (select from journal.leaf l where l.entry = e.id)
      order by e.position\
      """;

  /** Parameters 1 to 3: first sequence number, entries, hashes. */
  static final String INSERT_LEAVES =
      """
      insert into journal.leaf (sequence, entry, hash)
      select ? + n - 1, entry, hash
      from unnest(?::uuid[], ?::bytea[]) with ordinality as news (entry, hash, n)\
      """;

  static final String INSERT_BATCH =
      """
      insert into journal.batch (number, first, size, root, snapshot, cluster, at)
      values (?, ?, ?, ?, ?::pg_snapshot, ?, ?)\
      """;

  static final String INSERT_HEAD =
      """
      insert into journal.head (size, root, at, key, signature, log)
      select ?, ?, ?, ?, ?, number from journal.log where origin = ?\
      """;

  private SequencerStatements() {}

  static boolean tryLock(Connection connection, long lock) throws SQLException {
    try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      statement.setLong(1, lock);
      try (var row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** The identifier a cluster gets at its birth. */
  static long cluster(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select system_identifier from pg_control_system()")) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Rows copied from another cluster may carry transaction numbers this one has yet to use; they
   * are visible although no snapshot here can see them. Their number becomes the oldest there is.
   */
  static void adopt(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          update journal.entry set xid = '1'
          where not pg_visible_in_snapshot(xid, pg_current_snapshot())\
          """);
    }
  }

  static void insertSubtree(Connection connection, Subtree subtree) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "insert into journal.subtree (level, index, hash) values (?, ?, ?)")) {
      statement.setInt(1, subtree.level());
      statement.setLong(2, subtree.index());
      statement.setBytes(3, subtree.hash());
      statement.executeUpdate();
    }
  }
}
