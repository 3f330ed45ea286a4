package vn.lienthong.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.lienthong.journal.domain.HeadKeys;
import vn.lienthong.journal.domain.Leaf;
import vn.lienthong.journal.domain.Merkle;
import vn.lienthong.journal.domain.PublishedHeads;
import vn.lienthong.journal.domain.SequencingSession;
import vn.lienthong.shared.Ids;

class SequencingTests {
  private static final Instant NOON = Instant.parse("2020-02-12T05:00:00Z");

  @Test
  void aCommitThatComesLateGetsTheNextNumberAndHoldsUpNobody() throws SQLException {
    try (var node = TestJournal.still();
        var session = node.session();
        var late = node.dataSource().getConnection()) {
      session.sequence(NOON);
      late.setAutoCommit(false);
      var lateId = insert(late);
      var before = node.append("w", 1);
      assertThat(session.sequence(NOON).added()).isEqualTo(1);
      for (int n = 2; n < 50; n++) {
        node.append("w", n);
        assertThat(session.sequence(NOON).added()).isEqualTo(1);
      }

      late.commit();

      assertThat(session.sequence(NOON).added()).isEqualTo(1);
      assertThat(session.sequence(NOON).added()).isZero();
      assertThat(node.reader().find(before).orElseThrow().sequence()).isZero();
      assertThat(node.reader().find(lateId).orElseThrow().sequence()).isEqualTo(49);
    }
  }

  @Test
  void aSecondSessionIsNotElectedUntilTheFirstIsGone() {
    try (var node = TestJournal.still();
        var second = node.bean(SequencingSession.Source.class).open()) {
      try (var first = node.session()) {
        assertThat(first.elect()).isTrue();
        assertThat(second.elect()).isFalse();
        assertThatThrownBy(() -> second.sequence(NOON)).isInstanceOf(IllegalStateException.class);
      }
      assertThat(second.elect()).isTrue();
    }
  }

  @Test
  void aSessionThatWasEndedWritesNothingMore() {
    try (var node = TestJournal.still()) {
      var session = node.session();
      node.append("w", 1);
      session.sequence(NOON);
      node.append("w", 2);
      terminateSequencer(node);

      assertThatThrownBy(() -> session.sequence(NOON))
          .hasMessageContaining("the sequencer lost its session");

      assertThat(node.reader().size()).isEqualTo(1);
      try (var next = node.session()) {
        assertThat(next.sequence(NOON).added()).isEqualTo(1);
      }
    }
  }

  @Test
  void aRestartGoesOnWithTheSameTree() {
    try (var node = TestJournal.still()) {
      try (var session = node.session()) {
        for (int n = 0; n < 700; n++) node.append("w", n);
        session.sequence(NOON);
      }
      try (var session = node.session()) {
        node.append("w", 700);
        var batch = session.sequence(NOON);

        var hashes =
            node.sql()
                .sql("select hash from journal.leaf order by sequence")
                .query(byte[].class)
                .list();
        assertThat(batch.size()).isEqualTo(701);
        assertThat(batch.root()).isEqualTo(Merkle.root(hashes));
      }
    }
  }

  @Test
  void idlePassesDoNotBlindTheNext() {
    try (var node = TestJournal.still();
        var session = node.session()) {
      node.bean(PublishedHeads.class).addLog("lienthong/test", NOON);
      var key = node.bean(HeadKeys.class).key();
      for (int n = 0; n < 20; n++) {
        for (int idle = 0; idle < n; idle++) assertThat(session.sequence(NOON).added()).isZero();
        node.append("w", n);
        var batch = session.sequence(NOON);
        assertThat(batch.added()).as("after %s idle passes", n).isEqualTo(1);
        assertThat(batch.origin()).isEqualTo("lienthong/test");
        session.publish(key.sign(batch, NOON));
      }
    }
  }

  @Test
  void aTransactionWithMoreEntriesThanOneChunkIsNumberedInOrder() {
    try (var node = TestJournal.still();
        var session = node.session()) {
      session.sequence(NOON);
      node.sql()
          .sql(
              """
              insert into journal.entry (id, subject, leaf)
              select gen_random_uuid(), 's', convert_to(n::text, 'UTF8')
              from generate_series(1, 15000) n\
              """)
          .update();

      assertThat(session.sequence(NOON).added()).isEqualTo(15_000);
      assertThat(session.sequence(NOON).added()).isZero();

      long misplaced =
          node.sql()
              .sql(
                  """
                  select count(*) from journal.leaf l join journal.entry e on e.id = l.entry
                  where convert_from(e.leaf, 'UTF8')::bigint <> l.sequence + 1\
                  """)
              .query(Long.class)
              .single();
      assertThat(misplaced).isZero();
    }
  }

  @Test
  void aTreeThatWasTamperedWithIsNotExtended() {
    try (var node = TestJournal.still()) {
      try (var session = node.session()) {
        node.append("w", 1);
        session.sequence(NOON);
      }
      Tampering.of(node).run("update journal.leaf set hash = sha256('x')");

      assertThatThrownBy(node::session).hasMessageContaining("verify-journal");
    }
  }

  /** As after a move: numbers of transactions that this cluster has yet to reach. */
  @Test
  void rowsFromAnotherClusterAreNumberedOnceAndTheLogGoesOn() {
    try (var node = TestJournal.still()) {
      try (var session = node.session()) {
        node.append("w", 1);
        session.sequence(NOON);
      }
      node.append("w", 2);
      Tampering.of(node).run("update journal.batch set cluster = cluster - 1");
      Tampering.of(node).run("update journal.entry set xid = '999999999'");
      try (var session = node.session()) {
        assertThat(session.sequence(NOON).added()).isEqualTo(1);
        assertThat(session.sequence(NOON).added()).isZero();
        node.append("w", 3);
        assertThat(session.sequence(NOON).added()).isEqualTo(1);
      }
      assertThat(node.reader().size()).isEqualTo(3);
    }
  }

  @Test
  void writingTheLogOverIsRefusedToTheApplication() {
    try (var node = TestJournal.still();
        var session = node.session()) {
      node.append("w", 1);
      session.sequence(NOON);

      for (var statement :
          new String[] {
            "update journal.entry set leaf = 'x'",
            "delete from journal.entry",
            "update journal.leaf set sequence = 5",
            "delete from journal.leaf",
            "delete from journal.batch",
            "update journal.entry set body = 'x'"
          }) {
        assertThatThrownBy(() -> node.sql().sql(statement).update())
            .as(statement)
            .hasMessageContaining("append-only");
      }
    }
  }

  static void terminateSequencer(TestJournal node) {
    node.sql()
        .sql(
            """
            select pg_terminate_backend(pid, 5000) from pg_stat_activity
            where application_name = 'journal-sequencer' and datname = current_database()\
            """)
        .query()
        .listOfRows();
  }

  private static UUID insert(Connection connection) {
    var id = Ids.ordered(NOON);
    var leaf = new Leaf(id, "test.counted", 1, "late", NOON, "s", "", Map.of(), "");
    new JdbcTemplate(new SingleConnectionDataSource(connection, true))
        .update(
            "insert into journal.entry (id, subject, leaf) values (?, 'late', ?)",
            id,
            leaf.bytes());
    return id;
  }
}
