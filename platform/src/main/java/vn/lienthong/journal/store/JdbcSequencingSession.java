package vn.lienthong.journal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
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
  private @Nullable Tail tail;

  JdbcSequencingSession(Connection connection) {
    this.connection = connection;
  }

  /**
   * What the last pass left.
   *
   * @param snapshot what it saw, null before the first pass
   */
  private record Tail(long batch, @Nullable String snapshot, long cluster, Frontier frontier) {}

  private record Present(String snapshot, long cluster, String origin) {}

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
      var present = present();
      boolean moved = before.snapshot() == null || before.cluster() != present.cluster();
      var frontier = before.frontier().copy();
      if (moved) SequencerStatements.adopt(connection);
      number(frontier, moved ? null : before.snapshot());
      long added = frontier.size() - before.frontier().size();
      var root = frontier.root();
      if (added > 0 || moved) {
        record(before, present, frontier, root, at);
        connection.commit();
        tail = new Tail(before.batch() + 1, present.snapshot(), present.cluster(), frontier);
      } else {
        connection.rollback();
      }
      return new Batch(added, frontier.size(), root, present.origin());
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private Present present() throws SQLException {
    try (var statement = connection.prepareStatement(SequencerStatements.PRESENT);
        var row = statement.executeQuery()) {
      row.next();
      return new Present(row.getString(1), row.getLong(2), row.getString(3));
    }
  }

  private void number(Frontier frontier, @Nullable String since) throws SQLException {
    var sql = since == null ? SequencerStatements.UNNUMBERED : SequencerStatements.NEW_SINCE;
    try (var statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(CHUNK);
      if (since != null) {
        statement.setString(1, since);
        statement.setString(2, since);
      }
      try (var rows = statement.executeQuery()) {
        var chunk = chunk(rows);
        while (!chunk.isEmpty()) {
          append(frontier, chunk);
          chunk = chunk(rows);
        }
      }
    }
  }

  private record Numbered(UUID entry, byte[] hash) {}

  private static List<Numbered> chunk(ResultSet rows) throws SQLException {
    var chunk = new ArrayList<Numbered>();
    while (chunk.size() < CHUNK && rows.next()) {
      chunk.add(new Numbered(rows.getObject(1, UUID.class), Merkle.leafHash(rows.getBytes(2))));
    }
    return chunk;
  }

  private void append(Frontier frontier, List<Numbered> chunk) throws SQLException {
    long first = frontier.size();
    var kept = new ArrayList<Subtree>();
    for (var leaf : chunk) {
      frontier.append(
          leaf.hash(),
          subtree -> {
            if (Subtrees.kept(subtree.level())) kept.add(subtree);
          });
    }
    var entries = chunk.stream().map(Numbered::entry).toArray();
    var hashes = chunk.stream().map(Numbered::hash).toArray(byte[][]::new);
    SequencerStatements.insertLeaves(connection, first, entries, hashes);
    for (var subtree : kept) SequencerStatements.insertSubtree(connection, subtree);
  }

  private void record(Tail before, Present present, Frontier frontier, byte[] root, Instant at)
      throws SQLException {
    try (var statement = connection.prepareStatement(SequencerStatements.INSERT_BATCH)) {
      statement.setLong(1, before.batch() + 1);
      statement.setLong(2, before.frontier().size());
      statement.setLong(3, frontier.size());
      statement.setBytes(4, root);
      statement.setString(5, present.snapshot());
      statement.setLong(6, present.cluster());
      statement.setObject(7, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
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
        statement.executeUpdate();
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
