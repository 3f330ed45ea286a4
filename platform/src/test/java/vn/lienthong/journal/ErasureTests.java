package vn.lienthong.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.journal.verification.JournalAudit;
import vn.lienthong.shared.RuleViolated;

class ErasureTests {
  private static final String GROUND = "Nghị định 13/2023/NĐ-CP, Điều 16";

  @Test
  void anErasedPayloadIsGoneAndAnEntrySaysWhy() throws Exception {
    try (var node = TestJournal.running()) {
      var id = node.append("w", 3);
      var head = node.drain();

      node.bean(Erasure.class).erase(id, GROUND, TestJournal.SYSTEM);
      node.drain();

      var entry = node.reader().find(id).orElseThrow();
      assertThat(entry.payload()).isEmpty();
      assertThat(entry.facts()).containsEntry("n", "3");
      assertThat(node.reader().ofSubject(id.toString(), 0, 10))
          .singleElement()
          .satisfies(said -> {
            assertThat(said.type()).isEqualTo("journal.payload-erased");
            assertThat(said.facts()).containsEntry("ground", GROUND);
          });
      var result = JournalAudit.of(node.database().dataSource(), head, done -> {});
      assertThat(result.findings()).isEmpty();
    }
  }

  @Test
  void whatIsNotThereCannotBeErased() {
    try (var node = TestJournal.running()) {
      var erasure = node.bean(Erasure.class);
      var id = node.append("w", 1);
      erasure.erase(id, GROUND, TestJournal.SYSTEM);

      assertThatThrownBy(() -> erasure.erase(id, GROUND, TestJournal.SYSTEM))
          .isInstanceOf(RuleViolated.class)
          .hasMessageContaining("JN-0104");
      assertThatThrownBy(() -> erasure.erase(UUID.randomUUID(), GROUND, TestJournal.SYSTEM))
          .isInstanceOf(RuleViolated.class)
          .hasMessageContaining("JN-0101");
      assertThatThrownBy(() -> erasure.forget("nobody", GROUND, TestJournal.SYSTEM))
          .isInstanceOf(RuleViolated.class)
          .hasMessageContaining("JN-0104");
    }
  }

  @Test
  void erasingNeedsItsRight() {
    try (var node = TestJournal.running()) {
      var id = node.append("w", 1);

      assertThatThrownBy(() -> node.bean(Erasure.class).erase(id, GROUND, TestJournal.CLERK))
          .isInstanceOf(RuleViolated.class);
      node.drain();

      assertThat(node.reader().find(id).orElseThrow().payload()).isPresent();
    }
  }

  @Test
  void aPersonForgottenCannotBeResolvedAndStartsAnew() {
    try (var node = TestJournal.running()) {
      var entry =
          NewEntry.of(TestJournal.Announced.COUNTED, "subject", TestJournal.CLERK).fact("n", 1);
      var before = node.journal().appendNow(entry);
      node.bean(Erasure.class).forget("person-7", GROUND, TestJournal.SYSTEM);
      var after = node.journal().appendNow(entry);
      node.drain();

      var oldName = node.reader().find(before).orElseThrow().actor();
      var newName = node.reader().find(after).orElseThrow().actor();
      var pseudonyms = node.bean(Pseudonyms.class);
      assertThat(pseudonyms.person(oldName)).isEmpty();
      assertThat(pseudonyms.person(newName)).contains("person-7");
      assertThat(newName).isNotEqualTo(oldName);
    }
  }
}
