package vn.lienthong.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.journal.domain.HeadText;
import vn.lienthong.journal.verification.JournalAudit;
import vn.lienthong.testing.Patiently;

class TakeoverTests {
  private static final Duration PATIENCE = Patiently.LONG;

  @Test
  void whenTheSequencersSessionIsKilledAnotherProcessGoesOn() throws Exception {
    try (var first = TestJournal.running()) {
      first.append("w", 0);
      first.drain();
      try (var second = first.elsewhere()) {
        for (int n = 1; n < 6; n++) {
          SequencingTests.terminateSequencer(first);
          var id = (n % 2 == 0 ? first : second).append("w", n);
          assertThat(first.bean(Receipts.class).await(id, PATIENCE)).isPresent();
        }
      }
      first.drain();

      var log = ConcurrentWritersTests.all(first);
      assertThat(log)
          .extracting(SequencedEntry::sequence)
          .isEqualTo(ConcurrentWritersTests.countTo(log.size()));
      assertThat(ConcurrentWritersTests.ids(log, "test.counted")).hasSize(6);
      assertSound(first);
    }
  }

  @Test
  void aRestartedNodeGoesOnUnderTheSameOrigin() throws Exception {
    try (var node = TestJournal.running()) {
      node.append("w", 1);
      var before = node.drain();
      try (var again = node.another()) {
        var after = again.drain();

        assertThat(after.origin()).isEqualTo(before.origin());
        assertThat(after.key()).isEqualTo(before.key());
        assertThat(after.size()).isGreaterThan(before.size());
      }
      assertSound(node);
    }
  }

  /** The data directory remembers a head that the restored database has never heard of. */
  @Test
  void aDatabaseOlderThanTheLastHeadOpensANewLogThatNamesIt() throws Exception {
    var node = TestJournal.running();
    for (int n = 0; n < 160; n++) node.append("w", n);
    node.drain();
    for (int n = 160; n < 220; n++) node.append("w", n);
    var lost = node.drain();
    node.close();
    try (var restored = node.olderThan(150)) {
      var head = restored.drain();

      assertThat(head.origin()).isNotEqualTo(lost.origin());
      var opened = opened(restored);
      assertThat(opened)
          .containsEntry("outside-origin", lost.origin())
          .containsEntry("outside-size", String.valueOf(lost.size()))
          .containsEntry("outside-root", lost.root())
          .containsEntry("origin", head.origin());
      assertSound(restored);
    }
  }

  @Test
  void aNewLogIsOpenedOnRequestAndItsFirstHeadCoversTheEntryThatNamesTheOld() throws Exception {
    try (var node = TestJournal.running()) {
      node.append("w", 1);
      var old = node.drain();

      node.bean(JournalAdministration.class).openNewLog("restored", null, TestJournal.SYSTEM);
      var head = node.drain();

      assertThat(head.origin()).isNotEqualTo(old.origin());
      assertThat(opened(node))
          .containsEntry("old-origin", old.origin())
          .containsEntry("old-size", String.valueOf(old.size()))
          .containsEntry("old-root", old.root());
      long smallest =
          node.sql()
              .sql("select min(size) from journal.head where log = 2")
              .query(Long.class)
              .single();
      var entry = lastOpened(node).sequence();
      assertThat(smallest).isGreaterThan(entry);
      assertSound(node);
    }
  }

  @Test
  void theLastHeadLiesInTheDataDirectory() throws Exception {
    try (var node = TestJournal.running()) {
      var head = node.drain();

      var kept = HeadText.parse(Files.readString(node.keys().resolve("journal.head")));

      assertThat(kept.orElseThrow().origin()).isEqualTo(head.origin());
      assertThat(kept.orElseThrow().size()).isGreaterThanOrEqualTo(head.size());
    }
  }

  private static Map<String, String> opened(TestJournal node) {
    return lastOpened(node).facts();
  }

  private static SequencedEntry lastOpened(TestJournal node) {
    var log = ConcurrentWritersTests.all(node);
    List<UUID> opened = ConcurrentWritersTests.ids(log, "journal.log-opened");
    return node.reader().find(opened.get(opened.size() - 1)).orElseThrow();
  }

  private static void assertSound(TestJournal node) throws Exception {
    var result = JournalAudit.of(node.database().dataSource(), null, done -> {});
    assertThat(result.findings()).isEmpty();
  }
}
