package vn.lienthong.journal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.domain.Batch;
import vn.lienthong.journal.domain.Frontier;
import vn.lienthong.journal.domain.Merkle;
import vn.lienthong.journal.domain.SequencingSession;
import vn.lienthong.journal.domain.Subtree;
import vn.lienthong.journal.domain.Subtrees;

/**
 * The session that holds the advisory lock does all the writing itself: when the server ends it,
 * lock and unfinished work go together, and no second sequencer can have written in between.
 */
final class JdbcSequencingSession implements SequencingSession {
  /** Advisory locks count per database; this number means the journal's sequencer. */
  private static final long LOCK = 0x6c74_6a6f_7572L;

  private static final int CHUNK = 5000;

  private static final Logger LOG = LoggerFactory.getLogger(JdbcSequencingSession.class);

  private final Connection connection;
  private final long cluster;
  private @Nullable Tail tail;

  /**
   * @param cluster the one this connection lives in
   */
  JdbcSequencingSession(Connection connection, long cluster) {
    this.connection = connection;
    this.cluster = cluster;
  }

  /**
   * What the last pass left.
   *
   * @param snapshot what it saw, null before the first pass
   */
  private record Tail(long batch, @Nullable String snapshot, long cluster, Frontier frontier) {}

  private record Present(String snapshot, String origin) {}

  @Override
  public boolean elect() {
    if (tail != null) return true;
    try {
      if (!SequencerStatements.tryLock(connection, LOCK)) return false;
      tail = load();
      return true;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private Tail load() throws SQLException {
    var template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(SequencerStatements.LAST_BATCH)) {
      if (!row.next()) return new Tail(0, null, 0, Frontier.empty());
      var frontier = Frontier.of(row.getLong("size"), new JdbcSubtrees(template));
      if (!Merkle.same(frontier.root(), row.getBytes("root"))) {
        throw new IllegalStateException(
            "the stored tree does not have the root of its last batch; run verify-journal");
      }
      return new Tail(
          row.getLong("number"), row.getString("snapshot"), row.getLong("cluster"), frontier);
    }
  }

  @Override
  public Batch sequence(Instant at) {
    var before = tail;
    if (before == null) throw new IllegalStateException("not elected");
    try {
      connection.setAutoCommit(false);
      return sequence(before, at);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Two statements travel together wherever they can: under load a round trip is what costs. */
  private Batch sequence(Tail before, Instant at) throws SQLException {
    var since = before.snapshot();
    boolean moved = since == null || before.cluster() != cluster;
    if (moved) SequencerStatements.adopt(connection);
    var news = moved ? SequencerStatements.UNNUMBERED : SequencerStatements.NEW_SINCE;
    try (var statement = connection.prepareStatement(SequencerStatements.PRESENT + ";" + news)) {
      statement.setFetchSize(CHUNK);
      if (!moved) {
        statement.setString(1, since);
        statement.setString(2, since);
      }
      statement.execute();
      var present = present(statement.getResultSet());
      statement.getMoreResults(Statement.KEEP_CURRENT_RESULT);
      var frontier = before.frontier().copy();
      var rest = append(frontier, statement.getResultSet());
      long added = frontier.size() - before.frontier().size();
      var batch = new Batch(added, frontier.size(), frontier.root(), present.origin());
      if (added == 0 && !moved) {
        connection.rollback();
        return batch;
      }
      record(before, present, batch, rest, at);
      connection.commit();
      tail = new Tail(before.batch() + 1, present.snapshot(), cluster, frontier);
      return batch;
    }
  }

  private static Present present(ResultSet row) throws SQLException {
    row.next();
    return new Present(row.getString(1), row.getString(2));
  }

  private record Numbered(UUID entry, byte[] hash) {}

  private static List<Numbered> chunk(ResultSet rows) throws SQLException {
    var chunk = new ArrayList<Numbered>();
    while (chunk.size() < CHUNK && rows.next()) {
      chunk.add(new Numbered(rows.getObject(1, UUID.class), Merkle.leafHash(rows.getBytes(2))));
    }
    return chunk;
  }

  /** Extends the tree by all rows and writes them, but for the last chunk, which it returns. */
  private List<Numbered> append(Frontier frontier, ResultSet rows) throws SQLException {
    var chunk = chunk(rows);
    extend(frontier, chunk);
    while (chunk.size() == CHUNK) {
      try (var statement = connection.prepareStatement(SequencerStatements.INSERT_LEAVES)) {
        leaves(statement, frontier.size() - chunk.size(), chunk);
        statement.executeUpdate();
      }
      chunk = chunk(rows);
      extend(frontier, chunk);
    }
    return chunk;
  }

  private void extend(Frontier frontier, List<Numbered> chunk) throws SQLException {
    var kept = new ArrayList<Subtree>();
    for (var leaf : chunk) {
      frontier.append(
          leaf.hash(),
          subtree -> {
            if (Subtrees.kept(subtree.level())) kept.add(subtree);
          });
    }
    for (var subtree : kept) SequencerStatements.insertSubtree(connection, subtree);
  }

  private void leaves(PreparedStatement statement, long first, List<Numbered> chunk)
      throws SQLException {
    var entries = chunk.stream().map(Numbered::entry).toArray();
    var hashes = chunk.stream().map(Numbered::hash).toArray(byte[][]::new);
    statement.setLong(1, first);
    statement.setArray(2, connection.createArrayOf("uuid", entries));
    statement.setArray(3, connection.createArrayOf("bytea", hashes));
  }

  private void record(Tail before, Present present, Batch batch, List<Numbered> rest, Instant at)
      throws SQLException {
    var sql = SequencerStatements.INSERT_LEAVES + ";" + SequencerStatements.INSERT_BATCH;
    try (var statement = connection.prepareStatement(sql)) {
      leaves(statement, batch.size() - rest.size(), rest);
      statement.setLong(4, before.batch() + 1);
      statement.setLong(5, before.frontier().size());
      statement.setLong(6, batch.size());
      statement.setBytes(7, batch.root());
      statement.setString(8, present.snapshot());
      statement.setLong(9, cluster);
      statement.setObject(10, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }

  @Override
  public void publish(SignedHead head) {
    try {
      connection.setAutoCommit(true);
      try (var statement = connection.prepareStatement(SequencerStatements.INSERT_HEAD)) {
        statement.setLong(1, head.size());
        statement.setBytes(2, Base64.getDecoder().decode(head.root()));
        statement.setObject(3, OffsetDateTime.ofInstant(head.at(), ZoneOffset.UTC));
        statement.setString(4, head.key());
        statement.setBytes(5, Base64.getDecoder().decode(head.signature()));
        statement.setString(6, head.origin());
        if (statement.executeUpdate() != 1) {
          throw new IllegalStateException("there is no log " + head.origin());
        }
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Gives up the lock before the connection, so that a successor need not wait for the server. */
  @Override
  public void close() {
    tail = null;
    try (connection;
        var statement = connection.createStatement()) {
      if (!connection.getAutoCommit()) connection.rollback();
      statement.execute("select pg_advisory_unlock_all()");
    } catch (SQLException e) {
      LOG.debug("the session was gone already", e);
    }
  }

  private static DataAccessResourceFailureException failed(SQLException e) {
    return new DataAccessResourceFailureException("the sequencer lost its session", e);
  }
}
