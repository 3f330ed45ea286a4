package vn.lienthong.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.lienthong.journal.domain.Batch;
import vn.lienthong.journal.domain.HeadKeys;
import vn.lienthong.journal.domain.Leaf;
import vn.lienthong.journal.domain.PublishedHeads;
import vn.lienthong.journal.domain.SequencingSession;
import vn.lienthong.journal.verification.JournalAudit;
import vn.lienthong.shared.Ids;
import vn.lienthong.testing.Patiently;

/** Transactions that overlap in every way, and who gets which number. */
class SequencingOrderTests {
  private static final Instant NOON = Instant.parse("2020-02-12T05:00:00Z");

  private final TestJournal node = TestJournal.still();
  private final List<Connection> open = new ArrayList<>();
  private final SequencingSession session = node.session();

  @AfterEach
  void stop() throws SQLException {
    for (var connection : open) connection.close();
    session.close();
    node.close();
  }

  /** First written, last committed: what others saw before it keeps its number. */
  @Test
  void aNumberOnceGivenIsNeverTakenByAnEarlierTransaction() throws SQLException {
    var slow = begin();
    var slowId = insert(slow, "a");
    var quickId = node.append("w", 1);
    session.sequence(NOON);
    var seen = node.reader().from(0, 10);

    slow.commit();
    session.sequence(NOON);

    assertThat(sequences(quickId, slowId)).containsExactly(0L, 1L);
    assertThat(node.reader().from(0, 1)).isEqualTo(seen);
    assertSound();
  }

  @Test
  void manyLateCommitsOfOnePassComeInTheOrderTheyWereWritten() throws SQLException {
    var first = begin();
    var second = begin();
    var third = begin();
    var ids = List.of(insert(first, "a"), insert(second, "b"), insert(third, "c"));
    assertThat(session.sequence(NOON).added()).isZero();

    third.commit();
    first.commit();
    second.commit();

    assertThat(session.sequence(NOON).added()).isEqualTo(3);
    assertThat(sequences(ids.get(0), ids.get(1), ids.get(2))).containsExactly(0L, 1L, 2L);
    assertSound();
  }

  /** The row lock makes the second writer wait, so it also writes second. */
  @Test
  void twoChangesOfOneSubjectKeepTheOrderOfItsRow() throws Exception {
    node.sql().sql("create table thing (id int primary key, state int)").update();
    node.sql().sql("insert into thing values (1, 0)").update();
    var first = begin();
    execute(first, "update thing set state = 1 where id = 1");
    var one = insert(first, "thing-1");
    var second = begin();
    var waiting =
        new Thread(() -> {
          try {
            execute(second, "update thing set state = state + 1 where id = 1");
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
    waiting.start();
    session.sequence(NOON);
    first.commit();
    waiting.join(Patiently.LONG.toMillis());
    var two = insert(second, "thing-1");
    second.commit();
    session.sequence(NOON);

    assertThat(sequences(one, two)).containsExactly(0L, 1L);
    assertThat(node.reader().ofSubject("thing-1", 0, 10))
        .extracting(SequencedEntry::id)
        .containsExactly(one, two);
    assertSound();
  }

  @Test
  void whatWasRolledBackGetsNoNumberAndLeavesNoGap() throws SQLException {
    var lost = begin();
    insert(lost, "a");
    var before = node.append("w", 1);
    lost.rollback();
    var after = node.append("w", 2);

    assertThat(session.sequence(NOON).added()).isEqualTo(2);
    assertThat(sequences(before, after)).containsExactly(0L, 1L);
    assertSound();
  }

  @Test
  void onlyWhatWasRolledBackToASavepointIsLost() throws SQLException {
    var connection = begin();
    var kept = insert(connection, "a");
    var savepoint = connection.setSavepoint();
    var lost = insert(connection, "a");
    connection.rollback(savepoint);
    var later = insert(connection, "a");
    connection.commit();

    assertThat(session.sequence(NOON).added()).isEqualTo(2);
    assertThat(sequences(kept, later)).containsExactly(0L, 1L);
    assertThat(node.reader().find(lost)).isEmpty();
    assertSound();
  }

  /** Ten transactions that stay open each hold one number of the snapshot, and nobody up. */
  @Test
  void oldTransactionsHoldUpNeitherOthersNorEachOther() throws SQLException {
    var late = new ArrayList<UUID>();
    for (int n = 0; n < 10; n++) late.add(insert(begin(), "late-" + n));
    for (int n = 0; n < 30; n++) {
      node.append("w", n);
      assertThat(session.sequence(NOON).added()).isEqualTo(1);
      if (n % 3 == 2) {
        open.get(9 - n / 3).commit();
        assertThat(session.sequence(NOON).added()).isEqualTo(1);
      }
    }

    assertThat(session.sequence(NOON))
        .satisfies(batch -> {
          assertThat(batch.added()).isZero();
          assertThat(batch.size()).isEqualTo(40);
        });
    assertThat(late).allSatisfy(id -> assertThat(node.reader().find(id)).isPresent());
    assertSound();
  }

  /** A sequencer that dies in the middle leaves nothing half: the next one numbers it all. */
  @Test
  void whoTakesOverKnowsTheOldTransactionsThatAreStillOpen() throws SQLException {
    var slow = begin();
    var slowId = insert(slow, "a");
    node.append("w", 1);
    session.sequence(NOON);
    session.close();

    try (var next = node.session()) {
      node.append("w", 2);
      assertThat(next.sequence(NOON).added()).isEqualTo(1);
      slow.commit();
      assertThat(next.sequence(NOON).added()).isEqualTo(1);
    }

    assertThat(sequences(slowId)).containsExactly(2L);
    assertSound();
  }

  @Test
  void aBatchTellsTheRootThatTheNextOneStartsFrom() {
    var empty = session.sequence(NOON);
    assertThat(empty.size()).isZero();
    assertThat(empty.root()).isEqualTo(SmallLog.aLog().root(0));

    node.append("w", 1);
    var one = session.sequence(NOON);
    var idle = session.sequence(NOON);

    assertThat(idle.added()).isZero();
    assertThat(idle.size()).isEqualTo(1);
    assertThat(idle.root()).isEqualTo(one.root()).isNotEqualTo(empty.root());
  }

  @Test
  void aHeadOfALogThatWasNeverOpenedIsNotPublished() {
    node.append("w", 1);
    var batch = session.sequence(NOON);
    var key = node.bean(HeadKeys.class).key();
    var stranger = new Batch(1, batch.size(), batch.root(), "lienthong/other");

    assertThatThrownBy(() -> session.publish(key.sign(stranger, NOON)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("there is no log lienthong/other");
    assertThat(node.bean(Heads.class).latest()).isEmpty();
  }

  /** Two heads of one size would be two answers to one question. */
  @Test
  void aSecondHeadOfTheSameSizeIsNotPublished() {
    node.bean(PublishedHeads.class).addLog("lienthong/test", NOON);
    node.append("w", 1);
    var batch = session.sequence(NOON);
    var key = node.bean(HeadKeys.class).key();
    var head = key.sign(batch, NOON);
    session.publish(head);

    assertThatThrownBy(() -> session.publish(key.sign(batch, NOON.plusSeconds(1))))
        .isInstanceOf(DataAccessResourceFailureException.class);
    assertThat(node.bean(Heads.class).latest()).contains(head);
  }

  private Connection begin() throws SQLException {
    var connection = node.database().dataSource().getConnection();
    connection.setAutoCommit(false);
    open.add(connection);
    return connection;
  }

  private static UUID insert(Connection connection, String subject) {
    var id = Ids.ordered(NOON);
    var leaf = new Leaf(id, "test.counted", 1, subject, NOON, "s", "", Map.of(), "");
    new JdbcTemplate(new SingleConnectionDataSource(connection, true))
        .update(
            "insert into journal.entry (id, subject, leaf) values (?, ?, ?)",
            id,
            subject,
            leaf.bytes());
    return id;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<Long> sequences(UUID... entries) {
    return List.of(entries).stream()
        .map(id -> node.reader().find(id).orElseThrow().sequence())
        .toList();
  }

  private void assertSound() throws SQLException {
    assertThat(JournalAudit.of(node.dataSource(), null, done -> {}).findings()).isEmpty();
  }
}
