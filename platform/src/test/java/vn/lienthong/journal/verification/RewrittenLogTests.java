package vn.lienthong.journal.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.journal.Erasure;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.Tampering;
import vn.lienthong.journal.TestJournal;
import vn.lienthong.journal.domain.Merkle;
import vn.lienthong.journal.verification.Finding.Kind;

/** Somebody who knows how the log is built rewrites it and covers the traces. */
class RewrittenLogTests {
  private final TestJournal node = TestJournal.running();
  private final Tampering tampering = Tampering.of(node);
  private final List<UUID> ids = new ArrayList<>();

  @BeforeEach
  void aLogOfThreeRoundsWithAHeadEach() {
    for (int n = 0; n < 12; n++) {
      ids.add(node.append("w", n));
      if (n % 4 == 3) node.drain();
    }
  }

  @AfterEach
  void stop() {
    node.close();
  }

  /** Entry, hash, root, head: only the key itself could sign the last of them. */
  @Test
  void everyTraceThatIsCoveredLeavesTheNextOne() throws SQLException {
    long last = node.reader().size() - 1;
    var victim = idAt(last);

    tampering.run(
        """
        update journal.entry set leaf =
          convert_to(replace(convert_from(leaf, 'UTF8'), '"test"', '"toast"'), 'UTF8')\
        """
            + at(victim));
    assertThat(kinds(null)).containsExactly(Kind.LEAF_CHANGED);

    rehash(victim);
    assertThat(kinds(null)).containsExactly(Kind.ROOT_CHANGED);

    var root = HexFormat.of().formatHex(Merkle.root(hashes()));
    tampering.run("update journal.batch set root = '\\x" + root + "' where size = " + (last + 1));
    assertThat(findings(null))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.kind()).isEqualTo(Kind.ROOT_CHANGED);
          assertThat(finding.detail()).contains("the leaves do not give the root of this head");
        });

    tampering.run("update journal.head set root = '\\x" + root + "' where size = " + (last + 1));
    assertThat(findings(null))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.kind()).isEqualTo(Kind.HEAD_CHANGED);
          assertThat(finding.detail()).contains("its signature is wrong");
        });
  }

  /** The bytes hash as they say, and are not those of an entry: named, and nothing breaks off. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "",
        "{\"type\":\"journal.payload-erased\",\"facts\":{\"entry\":\"no id\"}}",
        "{\"type\":\"journal.key-introduced\",\"facts\":{\"key\":\"k\",\"public-key\":\"%%\"}}"
      })
  void bytesThatAreNoEntryAreNamedAndTheAuditGoesOn(String bytes) throws SQLException {
    var victim = ids.get(3);
    long sequence = sequenceOf(victim);
    var ofTheEntry = EnumSet.of(Kind.LEAF_CHANGED, Kind.COLUMN_CHANGED);
    tampering.run(
        "update journal.entry set leaf = convert_to('" + bytes + "', 'UTF8')" + at(victim));
    rehash(victim);
    tampering.run("update journal.entry set subject = 'x'" + at(ids.get(9)));

    assertThat(findings(null))
        .anyMatch(f -> ofTheEntry.contains(f.kind()) && f.sequence() == sequence)
        .anyMatch(f -> f.kind() == Kind.COLUMN_CHANGED && ids.get(9).equals(f.entry()))
        .anyMatch(f -> f.kind() == Kind.ROOT_CHANGED);
  }

  @Test
  void aRowUnderAnotherIdIsNotItsEntry() throws SQLException {
    var victim = ids.get(5);
    var other = UUID.randomUUID();
    tampering.run("update journal.entry set id = '" + other + "'" + at(victim));
    tampering.run("update journal.leaf set entry = '" + other + "' where entry = '" + victim + "'");

    assertThat(findings(null))
        .extracting(Finding::kind, Finding::entry, Finding::detail)
        .containsExactly(tuple(Kind.COLUMN_CHANGED, other, "id is not that of the leaf"));
  }

  @Test
  void payloadsInEachOthersPlaceAreBothNamed() throws SQLException {
    tampering.run(
        """
        update journal.entry e set salt = o.salt, body = o.body from journal.entry o
        where e.id in ('%1$s', '%2$s') and o.id in ('%1$s', '%2$s') and e.id <> o.id\
        """
            .formatted(ids.get(1), ids.get(2)));

    assertThat(findings(null))
        .extracting(Finding::kind, Finding::entry)
        .containsExactlyInAnyOrder(
            tuple(Kind.PAYLOAD_CHANGED, ids.get(1)), tuple(Kind.PAYLOAD_CHANGED, ids.get(2)));
  }

  @Test
  void aPayloadGivenToAnEntryThatHadNoneIsNamed() throws SQLException {
    var drained = idAt(node.reader().size() - 1);
    tampering.run("update journal.entry set salt = 'salt', body = '{}'" + at(drained));

    assertThat(findings(null))
        .extracting(Finding::kind, Finding::entry)
        .containsExactly(tuple(Kind.PAYLOAD_CHANGED, drained));
  }

  @Test
  void anErasureWhoseEntryIsTakenAwayIsUnexplained() throws SQLException {
    node.bean(Erasure.class).erase(ids.get(4), "Nghị định 13/2023/NĐ-CP", TestJournal.SYSTEM);
    node.drain();
    assertThat(kinds(null)).isEmpty();

    tampering.run("delete from journal.entry where subject = '" + ids.get(4) + "'");

    assertThat(kinds(null)).containsExactlyInAnyOrder(Kind.ENTRY_MISSING, Kind.PAYLOAD_MISSING);
  }

  /** A second row with the content of the first, hidden among the old ones or numbered behind. */
  @Test
  void aRowThatIsDoubledIsFoundBeforeAndAfterItGetsANumber() throws SQLException {
    var copy = UUID.randomUUID();
    tampering.run(
        """
        insert into journal.entry (id, xid, subject, leaf, salt, body)
        select '%s', xid, subject, leaf, salt, body from journal.entry where id = '%s'\
        """
            .formatted(copy, ids.get(0)));
    assertThat(findings(null))
        .extracting(Finding::kind, Finding::entry)
        .containsExactly(tuple(Kind.ENTRY_WITHOUT_LEAF, copy));

    tampering.run(
        """
        insert into journal.leaf (sequence, entry, hash)
        select (select max(sequence) + 1 from journal.leaf), '%s', hash from journal.leaf
        where entry = '%s'\
        """
            .formatted(copy, ids.get(0)));
    assertThat(kinds(null)).containsExactlyInAnyOrder(Kind.COLUMN_CHANGED, Kind.BATCH_CHANGED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BATCH_CHANGED | update journal.batch set first = first + 1 where number = 2",
        "BATCH_CHANGED | update journal.batch set size = size - 1 where number = 2",
        "BATCH_CHANGED | update journal.batch set number = 1000 where number = 2",
        "BATCH_CHANGED | delete from journal.batch where size = (select max(size) from journal.head)",
        "BATCH_CHANGED | delete from journal.batch",
        "ORDER_CHANGED | update journal.batch set snapshot = '3:3:' where number = 2",
        "ORDER_CHANGED | update journal.batch set snapshot = pg_current_snapshot()",
        "ORDER_CHANGED | update journal.entry set position = -position where subject = 'journal'",
        "HEAD_CHANGED  | update journal.log set origin = 'lienthong/y'",
        "HEAD_CHANGED  | delete from journal.log",
        "HEAD_CHANGED  | update journal.head set key = '0000000000000000'",
        "HEAD_CHANGED  | update journal.key set id = '0000000000000000'",
        "HEAD_CHANGED  | delete from journal.key",
        "HEAD_CHANGED  | insert into journal.key values ('k', 'secret', now())",
        "TAIL_CUT      | update journal.head set size = size + 1000",
        "LEAF_MISSING  | delete from journal.leaf where sequence > 9",
        "LEAF_MISSING  | update journal.leaf set sequence = 1000 where sequence = 3"
      })
  void whatTheSequencerWroteIsNotChangedUnseen(Kind kind, String statement) throws SQLException {
    tampering.run(statement);

    assertThat(kinds(null)).contains(kind);
  }

  @Test
  void aHeadKeptOutsideOfAnyEarlierSizeAgrees() throws SQLException {
    var heads =
        node.sql().sql("select size from journal.head order by size").query(Long.class).list();
    assertThat(heads).hasSizeGreaterThanOrEqualTo(3);
    for (long size : heads) assertThat(kinds(stored(size))).as("size %s", size).isEmpty();
  }

  @Test
  void aHeadOfAnotherNodeIsNotTakenForAWitness() throws SQLException {
    try (var stranger = TestJournal.running()) {
      stranger.append("w", 1);
      var foreign = stranger.drain();

      assertThat(kinds(foreign)).contains(Kind.HEAD_CHANGED, Kind.FORKED);
    }
  }

  @Test
  void aHeadKeptOutsideWithAnotherSignatureIsNotTakenForAWitness() throws SQLException {
    var head = node.drain();
    var bent =
        new SignedHead(
            head.origin(),
            head.size(),
            head.root(),
            head.at().plusSeconds(1),
            head.key(),
            head.signature());

    assertThat(kinds(bent)).containsExactly(Kind.HEAD_CHANGED);
  }

  /** Numbers after the gap are still there: that is another history, not a cut tail. */
  @Test
  void aGapBeforeAHeadKeptOutsideIsNoCutTail() throws SQLException {
    var outside = stored(sizeOfFirstHeadAfter(ids.get(3)));
    tampering.run("delete from journal.leaf where sequence = " + (outside.size() - 1));

    assertThat(kinds(outside))
        .contains(Kind.LEAF_MISSING, Kind.FORKED)
        .doesNotContain(Kind.TAIL_CUT);
  }

  private String at(UUID entry) {
    return " where id = '" + entry + "'";
  }

  private void rehash(UUID entry) {
    tampering.run(
        "update journal.leaf set hash = sha256('\\x00'::bytea || (select leaf from journal.entry"
            + " where id = entry)) where entry = '"
            + entry
            + "'");
  }

  private UUID idAt(long sequence) {
    return node.reader().from(sequence, 1).get(0).id();
  }

  private long sequenceOf(UUID entry) {
    return node.reader().find(entry).orElseThrow().sequence();
  }

  private List<byte[]> hashes() {
    return node.sql()
        .sql("select hash from journal.leaf order by sequence")
        .query(byte[].class)
        .list();
  }

  private long sizeOfFirstHeadAfter(UUID entry) {
    return node.sql()
        .sql("select min(size) from journal.head where size > ?")
        .param(sequenceOf(entry))
        .query(Long.class)
        .single();
  }

  private SignedHead stored(long size) {
    return node.sql()
        .sql(
            """
            select origin, size, root, at, key, signature from journal.head
            join journal.log on number = log where size = ?\
            """)
        .param(size)
        .query((row, number) ->
            new SignedHead(
                row.getString(1),
                row.getLong(2),
                Base64.getEncoder().encodeToString(row.getBytes(3)),
                row.getTimestamp(4).toInstant(),
                row.getString(5),
                Base64.getEncoder().encodeToString(row.getBytes(6))))
        .single();
  }

  private List<Kind> kinds(@Nullable SignedHead outside) throws SQLException {
    return findings(outside).stream().map(Finding::kind).toList();
  }

  private List<Finding> findings(@Nullable SignedHead outside) throws SQLException {
    return JournalAudit.of(node.database().dataSource(), outside, done -> {}).findings();
  }
}
