package vn.lienthong.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class JournalTests {
  @Test
  void anEntryIsReadBackAsItWasWritten() {
    try (var node = TestJournal.running()) {
      var id = node.append("w", 7);
      node.drain();

      var entry = node.reader().find(id).orElseThrow();

      assertThat(entry.type()).isEqualTo("test.counted");
      assertThat(entry.subject()).isEqualTo("subject-w");
      assertThat(entry.actor()).isEqualTo("000.00.00.H46");
      assertThat(entry.agency()).isEqualTo("H46");
      assertThat(entry.facts()).containsEntry("writer", "w").containsEntry("n", "7");
      assertThat(entry.payload().orElseThrow()).containsEntry("name", "Trần Thị B");
    }
  }

  @Test
  void appendingOutsideATransactionIsRefused() {
    try (var node = TestJournal.still()) {
      assertThatThrownBy(() -> node.journal().append(TestJournal.entry("w", 1)))
          .isInstanceOf(IllegalTransactionStateException.class);
      assertThatThrownBy(() -> node.journal().appendAll(List.of(TestJournal.entry("w", 1))))
          .isInstanceOf(IllegalTransactionStateException.class);
    }
  }

  @Test
  void manyEntriesOfOneCallKeepTheirOrder() {
    try (var node = TestJournal.running()) {
      var many = new ArrayList<NewEntry>();
      for (int i = 0; i < 64; i++) many.add(TestJournal.entry("w", i));

      List<UUID> ids = node.inTransaction(() -> node.journal().appendAll(many));
      node.drain();

      assertThat(node.reader().ofSubject("subject-w", 0, 100))
          .extracting(SequencedEntry::id)
          .containsExactlyElementsOf(ids);
    }
  }

  @Test
  void aPersonAppearsUnderAPseudonymThatStaysTheSame() {
    try (var node = TestJournal.running()) {
      var entry =
          NewEntry.of(TestJournal.Announced.COUNTED, "subject", TestJournal.CLERK).fact("n", 1);
      var first = node.journal().appendNow(entry);
      var second = node.journal().appendNow(entry);
      node.drain();

      var actor = node.reader().find(first).orElseThrow().actor();

      assertThat(actor).startsWith("p-").doesNotContain("person-7");
      assertThat(node.reader().find(second).orElseThrow().actor()).isEqualTo(actor);
      assertThat(node.bean(Pseudonyms.class).person(actor)).contains("person-7");
    }
  }
}
