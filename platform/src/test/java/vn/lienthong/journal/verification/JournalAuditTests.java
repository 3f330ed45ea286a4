package vn.lienthong.journal.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.journal.Erasure;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.Tampering;
import vn.lienthong.journal.TestJournal;
import vn.lienthong.journal.verification.Finding.Kind;

/** What the owner of the database does to the log behind the application's back. */
class JournalAuditTests {
  private final TestJournal node = TestJournal.running();
  private final List<UUID> ids = new ArrayList<>();

  @BeforeEach
  void aLogOfThreeHundredEntriesInManyBatches() {
    for (int round = 0; round < 6; round++) {
      var many = new ArrayList<NewEntry>();
      for (int n = 0; n < 50; n++) many.add(TestJournal.entry("w", round * 50 + n));
      ids.addAll(node.inTransaction(() -> node.journal().appendAll(many)));
      node.drain();
    }
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void anUntouchedLogIsSound() throws SQLException {
    assertThat(audit(null).findings()).isEmpty();
    assertThat(audit(node.drain()).findings()).isEmpty();
    assertThat(audit(null).size()).isEqualTo(node.reader().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LEAF_CHANGED    | update journal.entry set leaf = set_bit(leaf, 77, 1 - get_bit(leaf, 77))",
        "COLUMN_CHANGED  | update journal.entry set subject = 'another'",
        "PAYLOAD_CHANGED | update journal.entry set body = set_bit(body, 9, 1 - get_bit(body, 9))",
        "PAYLOAD_CHANGED | update journal.entry set salt = set_bit(salt, 0, 1 - get_bit(salt, 0))",
        "PAYLOAD_CHANGED | update journal.entry set salt = null",
        "PAYLOAD_MISSING | update journal.entry set salt = null, body = null",
        "ENTRY_MISSING   | delete from journal.entry"
      })
  void aChangedOrDeletedRowIsNamed(Kind kind, String statement) throws SQLException {
    var victim = ids.get(123);
    long sequence = node.reader().find(victim).orElseThrow().sequence();

    Tampering.of(node).run(statement + " where id = '" + victim + "'");

    assertThat(audit(null).findings())
        .extracting(Finding::kind, Finding::sequence, Finding::entry)
        .containsExactly(tuple(kind, sequence, victim));
  }

  @Test
  void aChangedHashIsNamedAndBreaksTheRootOfItsBatch() throws SQLException {
    var victim = ids.get(200);
    Tampering.of(node)
        .run(
            "update journal.leaf set hash = set_bit(hash, 3, 1 - get_bit(hash, 3)) where entry = '"
                + victim
                + "'");

    var findings = audit(null).findings();

    assertThat(findings).extracting(Finding::kind).contains(Kind.LEAF_CHANGED, Kind.ROOT_CHANGED);
    assertThat(findings).extracting(Finding::entry).contains(victim);
  }

  @Test
  void aMissingLeafIsNamedWithItsEntry() throws SQLException {
    var victim = ids.get(50);
    long sequence = node.reader().find(victim).orElseThrow().sequence();
    Tampering.of(node).run("delete from journal.leaf where entry = '" + victim + "'");

    var findings = audit(null).findings();

    assertThat(findings)
        .anyMatch(f -> f.kind() == Kind.LEAF_MISSING && f.sequence() == sequence)
        .anyMatch(f -> f.kind() == Kind.ENTRY_WITHOUT_LEAF && victim.equals(f.entry()));
  }

  @ParameterizedTest
  @CsvSource({"10,11", "10,250"})
  void rowsInEachOthersPlaceAreNamed(int one, int other) throws SQLException {
    swap(ids.get(one), ids.get(other));

    var findings = audit(null).findings();

    assertThat(findings)
        .filteredOn(finding -> finding.kind() == Kind.ORDER_CHANGED)
        .extracting(Finding::entry)
        .containsAnyOf(ids.get(one), ids.get(other));
    assertThat(findings).extracting(Finding::kind).contains(Kind.ROOT_CHANGED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HEAD_CHANGED | update journal.head set signature = set_bit(signature, 5, 1 - get_bit(signature, 5))",
        "HEAD_CHANGED | update journal.head set at = at + interval '1 second'",
        "HEAD_CHANGED | update journal.key set public = sha256(public)",
        "ROOT_CHANGED | update journal.batch set root = sha256(root) where number = 3",
        "ROOT_CHANGED | update journal.subtree set hash = sha256(hash)",
        "BATCH_CHANGED | delete from journal.batch where number = 3"
      })
  void aChangedHeadRootOrBatchIsFound(Kind kind, String statement) throws SQLException {
    Tampering.of(node).run(statement);

    assertThat(audit(null).findings()).extracting(Finding::kind).contains(kind);
  }

  /** Everything after some entry is gone, heads and batches too: only an outside head tells. */
  @Test
  void aCutTailShowsAgainstAHeadKeptOutside() throws SQLException {
    var outside = node.drain();
    Tampering.of(node).cutTail(200);

    assertThat(audit(null).findings()).isEmpty();
    assertThat(audit(outside).findings()).extracting(Finding::kind).containsExactly(Kind.TAIL_CUT);
  }

  @Test
  void aLeafChangedTogetherWithItsHashBreaksTheRoot() throws SQLException {
    var outside = node.drain();
    Tampering.of(node)
        .run(
            "update journal.entry set leaf = set_bit(leaf, 9, 1 - get_bit(leaf, 9)) where id = '"
                + ids.get(20)
                + "'");
    Tampering.of(node)
        .run(
            "update journal.leaf set hash = sha256('\\x00'::bytea || (select leaf from journal.entry"
                + " where id = entry)) where entry = '"
                + ids.get(20)
                + "'");

    assertThat(audit(outside).findings())
        .extracting(Finding::kind)
        .contains(Kind.ROOT_CHANGED, Kind.FORKED);
  }

  @Test
  void anErasedPayloadLeavesTheLogSound() throws SQLException {
    var erasure = node.bean(Erasure.class);
    erasure.erase(ids.get(7), "Nghị định 13/2023/NĐ-CP, Điều 16", TestJournal.SYSTEM);
    node.drain();

    assertThat(audit(null).findings()).isEmpty();
    assertThat(node.reader().find(ids.get(7)).orElseThrow().payload()).isEmpty();
  }

  private void swap(UUID one, UUID other) {
    var tampering = Tampering.of(node);
    tampering.sweep(
        """
        do $$
        declare one record; other record;
        begin
          select * into one from journal.leaf where entry = '%s';
          select * into other from journal.leaf where entry = '%s';
          delete from journal.leaf where entry in (one.entry, other.entry);
          insert into journal.leaf values
            (one.sequence, other.entry, other.hash), (other.sequence, one.entry, one.hash);
        end $$\
        """
            .formatted(one, other));
  }

  private JournalAudit.Result audit(@Nullable SignedHead outside) throws SQLException {
    return JournalAudit.of(node.database().dataSource(), outside, done -> {});
  }
}
