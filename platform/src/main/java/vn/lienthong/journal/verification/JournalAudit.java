package vn.lienthong.journal.verification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.verification.Finding.Kind;

/**
 * Recomputes the whole log from its rows, in one reading transaction: every leaf, the order, the
 * tree, the stored roots and the signatures of all heads. Nothing is trusted but the rows and, when
 * given, a head kept outside.
 */
public final class JournalAudit {
  private static final int PROGRESS = 100_000;
  private static final int[] KEPT_LEVELS = {8, 16, 24};

  private static final String HEADS =
      """
      select l.origin, h.size, h.root, h.at, h.key, h.signature from journal.head h
      left join journal.log l on l.number = h.log
      order by h.size, h.log\
      """;

  private static final String LAST_FOREIGN_BATCH =
      """
      select coalesce(max(number), 0) from journal.batch
      where cluster <> (select system_identifier from pg_control_system())\
      """;

  /** Only where the last batch saw this cluster: before the first pass after a move is no fault. */
  private static final String WITHOUT_LEAF =
      """
      select e.id from journal.entry e
      join (select snapshot, cluster from journal.batch order by number desc limit 1) last
        on last.cluster = (select system_identifier from pg_control_system())
          and pg_visible_in_snapshot(e.xid, last.snapshot)
      where not exists (select from journal.leaf l where l.entry = e.id)
      order by e.position\
      """;

  private static final String KEYS = "select id, public from journal.key order by id";

  private final List<Finding> findings = new ArrayList<>();
  private final LeafCheck leaves;
  private final HeadCheck heads;
  private final TreeWalk tree = new TreeWalk();
  private final Connection connection;
  private final @Nullable SignedHead outside;
  private final LongConsumer progress;

  private JournalAudit(Connection connection, @Nullable SignedHead outside, LongConsumer progress) {
    this.connection = connection;
    this.outside = outside;
    this.progress = progress;
    this.leaves = new LeafCheck(new LeafPlaces(connection), findings::add);
    this.heads = new HeadCheck(leaves.introducedKeys(), findings::add);
  }

  /**
   * What an audit found.
   *
   * @param size leaves checked
   * @param newest the newest stored head
   * @param archived payloads that are in archives
   * @param stamps how many time stamps there are and what the newest says
   */
  public record Result(
      long size,
      long archived,
      Optional<SignedHead> newest,
      String stamps,
      List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Audits the log.
   *
   * @param outside head kept outside the database, null when none
   * @param progress told how many leaves are checked, now and then
   */
  public static Result of(DataSource source, @Nullable SignedHead outside, LongConsumer progress)
      throws SQLException {
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      var result = new JournalAudit(connection, outside, progress).run();
      connection.rollback();
      return result;
    }
  }

  private Result run() throws SQLException {
    var walked = walk();
    long archived = leaves.finish();
    withoutLeaf();
    storedKeys();
    if (outside != null) heads.outside(outside, walked.outsideRoot(), tree.size());
    var stamps = new StampCheck(findings::add).check(connection);
    return new Result(
        tree.size(), archived, Optional.ofNullable(walked.newest()), stamps, findings);
  }

  /** The newest stored head, and the root at the size of the head kept outside. */
  private record Walked(@Nullable SignedHead newest, byte @Nullable [] outsideRoot) {}

  private Walked walk() throws SQLException {
    try (var foreign = Rows.of(connection, LAST_FOREIGN_BATCH, row -> row.getLong(1));
        var leafRows = Rows.of(connection, StoredLeaf.SELECT, StoredLeaf::read);
        var batches = Rows.of(connection, StoredBatch.SELECT, StoredBatch::read);
        var headRows = Rows.of(connection, HEADS, JournalAudit::head)) {
      var last = foreign.take();
      var walked = new Walked(null, outsideRoot(null));
      var order = new OrderCheck(last == null ? 0 : last, findings::add);
      for (var leaf = leafRows.take(); leaf != null; leaf = leafRows.take()) {
        missing(leaf.sequence());
        order.enterUpTo(leaf.sequence(), batches);
        leaves.check(leaf);
        order.check(leaf);
        add(leaf);
        order.leave(tree);
        walked =
            new Walked(
                heads(headRows, walked.newest(), order.rootsBroken()),
                outsideRoot(walked.outsideRoot()));
      }
      tail(batches, order);
      for (var head = headRows.take(); head != null; head = headRows.take()) {
        heads.beyond(head, tree.size());
      }
      return walked;
    }
  }

  private @Nullable SignedHead heads(
      Rows<SignedHead> rows, @Nullable SignedHead checked, boolean rootsBroken)
      throws SQLException {
    var newest = checked;
    for (var head = rows.peek(); head != null && head.size() <= tree.size(); head = rows.peek()) {
      newest = rows.take();
      boolean known = head.size() == tree.size() && !rootsBroken;
      heads.check(head, known ? tree.root() : null);
    }
    return newest;
  }

  private void missing(long sequence) {
    for (long gap = tree.size(); gap < sequence; gap++) {
      findings.add(new Finding(Kind.LEAF_MISSING, gap, null, "nothing has this number"));
      tree.add(new byte[0]);
    }
  }

  /** The tree is made of the stored hashes: a changed leaf is named once, by itself. */
  private void add(StoredLeaf stored) throws SQLException {
    tree.add(stored.hash());
    for (int level : KEPT_LEVELS) {
      var root = tree.completed(level);
      if (root != null) subtree(level, (tree.size() >> level) - 1, root);
    }
    if (tree.size() % PROGRESS == 0) progress.accept(tree.size());
  }

  private byte @Nullable [] outsideRoot(byte @Nullable [] known) {
    return outside != null && outside.size() == tree.size() ? tree.root() : known;
  }

  private void subtree(int level, long index, byte[] root) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select hash from journal.subtree where level = ? and index = ?")) {
      statement.setInt(1, level);
      statement.setLong(2, index);
      try (var row = statement.executeQuery()) {
        if (row.next() && Arrays.equals(row.getBytes(1), root)) return;
      }
    }
    findings.add(
        new Finding(
            Kind.ROOT_CHANGED,
            index << level,
            null,
            "the kept subtree " + level + "/" + index + " is not that of its leaves"));
  }

  /** Numbers that a batch gave and nothing has any more. */
  private void tail(Rows<StoredBatch> batches, OrderCheck order) throws SQLException {
    order.enterUpTo(tree.size(), batches);
    long most = order.size();
    for (var batch = batches.take(); batch != null; batch = batches.take()) {
      most = Math.max(most, batch.size());
    }
    if (most < tree.size()) {
      findings.add(
          new Finding(Kind.BATCH_CHANGED, most, null, "no batch gave the numbers from here on"));
    }
    for (long gap = tree.size(); gap < most; gap++) {
      findings.add(new Finding(Kind.LEAF_MISSING, gap, null, "a batch gave this number"));
    }
  }

  private void withoutLeaf() throws SQLException {
    try (var rows = Rows.of(connection, WITHOUT_LEAF, row -> row.getObject(1, UUID.class))) {
      for (var entry = rows.take(); entry != null; entry = rows.take()) {
        findings.add(
            new Finding(Kind.ENTRY_WITHOUT_LEAF, -1, entry, "committed, but its number is gone"));
      }
    }
  }

  private void storedKeys() throws SQLException {
    var gone = new TreeSet<>(leaves.introducedKeys().keySet());
    try (var keys =
        Rows.of(connection, KEYS, row -> Map.entry(row.getString(1), row.getBytes(2)))) {
      for (var key = keys.take(); key != null; key = keys.take()) {
        gone.remove(key.getKey());
        var stored = Base64.getEncoder().encodeToString(key.getValue());
        if (!stored.equals(leaves.introducedKeys().get(key.getKey()))) {
          report(key.getKey(), "is not the one introduced");
        }
      }
    }
    gone.forEach(key -> report(key, "was introduced and is gone"));
  }

  private void report(String key, String detail) {
    findings.add(new Finding(Kind.HEAD_CHANGED, -1, null, "key " + key + " " + detail));
  }

  static SignedHead head(ResultSet row) throws SQLException {
    return new SignedHead(
        String.valueOf(row.getString("origin")),
        row.getLong("size"),
        Base64.getEncoder().encodeToString(row.getBytes("root")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("key"),
        Base64.getEncoder().encodeToString(row.getBytes("signature")));
  }
}
