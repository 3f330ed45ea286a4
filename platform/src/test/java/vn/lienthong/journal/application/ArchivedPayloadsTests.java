package vn.lienthong.journal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.journal.Erasure;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.journal.Receipts;
import vn.lienthong.journal.TestJournal;
import vn.lienthong.journal.verification.Finding;
import vn.lienthong.journal.verification.JournalAudit;
import vn.lienthong.journal.verification.VerifyJournalCommand;
import vn.lienthong.shared.RuleViolated;

/** Payloads leave; the leaves stay, and everything that they prove. */
class ArchivedPayloadsTests {
  private static final int COUNT = 250;

  @TempDir Path folder;
  private ArchivingNode node;
  private List<UUID> entries;

  @BeforeEach
  void aLogWithManyPayloads() {
    node = new ArchivingNode(folder.resolve("archives"));
    entries =
        node.journal.inTransaction(() ->
            node.journal
                .journal()
                .appendAll(
                    IntStream.range(0, COUNT).mapToObj(n -> TestJournal.entry("w", n)).toList()));
    node.journal.drain();
  }

  @AfterEach
  void stop() {
    node.close();
  }

  private JournalAudit.Result audit() throws Exception {
    node.journal.drain();
    return JournalAudit.of(node.journal.dataSource(), null, done -> {});
  }

  private boolean holdsPayload(UUID entry) {
    return node.journal.reader().find(entry).orElseThrow().payload().isPresent();
  }

  private void loseBehindTheBack(UUID entry) {
    node.journal
        .sql()
        .sql("update journal.entry set salt = null, body = null where id = ?")
        .param(entry)
        .update();
  }

  private Path archive() {
    return node.directory.resolve(node.folders().get(0));
  }

  @Test
  void theTreeGoesOnVerifyingAndSaysHowManyPayloadsAreInArchives() throws Exception {
    var before = node.journal.bean(Receipts.class).find(entries.get(7)).orElseThrow();

    assertThat(node.run().removed()).isEqualTo(COUNT);

    assertThat(entries).noneMatch(this::holdsPayload);
    assertThat(node.journal.reader().find(entries.get(3)).orElseThrow().facts())
        .containsEntry("n", "3");
    assertThat(audit().findings()).isEmpty();
    assertThat(audit().archived()).isEqualTo(COUNT);
    var after = node.journal.bean(Receipts.class).find(entries.get(7)).orElseThrow();
    assertThat(after.leaf()).isEqualTo(before.leaf());
    assertThat(after.head().size()).isGreaterThan(before.head().size());
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = new VerifyJournalCommand().run(node.journal.dataSource(), List.of(), out, out);
    assertThat(code).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("250 payloads are in archives (verify-archive checks those)")
        .contains("OK: ");
  }

  @Test
  void anArchiveOfPayloadsIsHeldToTheLeavesOfTheTree() throws Exception {
    node.run();
    node.journal.drain();

    assertThat(node.verify(archive().toString()))
        .startsWith("0 OK: " + archive().getFileName() + ", 250 records");
  }

  @Test
  void aSecondRunGoesOnBehindTheFirst() throws Exception {
    node.records = 100;
    node.run();
    assertThat(node.states()).hasSize(3);
    assertThat(node.run().removed()).isZero();
    node.journal.append("late", 1);
    node.journal.drain();

    assertThat(node.run().removed()).isEqualTo(1);
    assertThat(node.states()).hasSize(4);
    assertThat(audit().archived()).isEqualTo(COUNT + 1);
  }

  @Test
  void aPayloadThatWasErasedBeforeIsNeitherArchivedNorMissed() throws Exception {
    node.journal
        .bean(Erasure.class)
        .erase(entries.get(100), "Nghị định 13/2023/NĐ-CP, Điều 16", TestJournal.SYSTEM);
    node.journal.drain();

    node.run();

    var audit = audit();
    assertThat(audit.findings()).isEmpty();
    assertThat(audit.archived()).isEqualTo(COUNT - 1);
  }

  @Test
  void aPayloadLostBehindTheBackIsFoundBeforeAndAfterTheOthersWereArchived() throws Exception {
    loseBehindTheBack(entries.get(100));
    assertThat(audit().findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.kind()).isEqualTo(Finding.Kind.PAYLOAD_MISSING);
          assertThat(finding.entry()).isEqualTo(entries.get(100));
        });

    node.run();

    assertThat(audit().findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.kind()).isEqualTo(Finding.Kind.PAYLOAD_MISSING);
          assertThat(finding.detail())
              .contains("201 payloads from here to")
              .contains("200 of them are in payloads-");
        });
    assertThat(audit().archived()).as("those of the other batch").isEqualTo(49);
  }

  @Test
  void aPayloadLostLaterIsFoundAlthoughOthersAreInArchives() throws Exception {
    node.run();
    var late = node.journal.append("late", 1);
    node.journal.drain();
    loseBehindTheBack(late);

    assertThat(audit().findings()).singleElement().extracting(Finding::entry).isEqualTo(late);
  }

  @Test
  void whatIsInAnArchiveIsNotErasedByEmptyingItsRow() {
    var erasure = node.journal.bean(Erasure.class);
    var ground = "Nghị định 13/2023/NĐ-CP, Điều 16";
    erasure.erase(entries.get(5), ground, TestJournal.SYSTEM);
    node.journal.drain();
    node.run();
    var name = node.folders().get(0);

    assertThatThrownBy(() -> erasure.erase(entries.get(100), ground, TestJournal.SYSTEM))
        .isInstanceOf(RuleViolated.class)
        .hasMessageContaining("JN-0108")
        .hasMessageContaining(name);
    assertThatThrownBy(() -> erasure.erase(entries.get(5), ground, TestJournal.SYSTEM))
        .hasMessageContaining("JN-0104");
    var without =
        node.journal
            .journal()
            .appendNow(
                NewEntry.of(TestJournal.Announced.COUNTED, "subject-none", TestJournal.SYSTEM)
                    .fact("n", 1));
    node.journal.drain();
    assertThatThrownBy(() -> erasure.erase(without, ground, TestJournal.SYSTEM))
        .hasMessageContaining("JN-0104");
    var late = node.journal.append("late", 1);
    node.journal.drain();
    erasure.erase(late, ground, TestJournal.SYSTEM);
    assertThat(holdsPayload(late)).isFalse();
  }
}
