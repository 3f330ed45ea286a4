package vn.lienthong.journal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.journal.Heads;
import vn.lienthong.journal.JournalEntry;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.journal.RetainedRecords.Item;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.TestJournal;
import vn.lienthong.journal.archive.ArchiveFolder;
import vn.lienthong.journal.archive.ArchiveReader;
import vn.lienthong.journal.archive.ArchiveWriter;
import vn.lienthong.journal.archive.Manifest;
import vn.lienthong.shared.Caller;

/** An archive as an operator checks it years later. */
class VerifyArchiveTests {
  private static final String NAME = "packets-2027-03-0001";
  private static final Instant AT = Instant.parse("2027-03-05T02:00:00Z");

  @TempDir Path folder;
  private final TestJournal node = TestJournal.running();
  private Path archive;

  @BeforeEach
  void anArchiveThatTheJournalNames() throws Exception {
    node.append("w", 1);
    node.drain();
    archive = folder.resolve(NAME);
    write("packets", node.bean(Heads.class).latest().orElseThrow(), Map.of("sender", "G22"));
    named();
  }

  @AfterEach
  void stop() {
    node.close();
  }

  private void write(String kind, SignedHead head, Map<String, String> fields) throws Exception {
    try (var writer = new ArchiveWriter(new ArchiveFolder(folder), NAME, 0)) {
      writer.add(new Item("0", AT, fields, List.of()));
      writer.add(new Item("1", AT.plusSeconds(1), fields, List.of()));
      writer.finish(Manifest.about(kind, kind + "; 24; 2020-01-01", AT, head));
    }
  }

  private void named() throws Exception {
    var digest = ArchiveReader.open(archive).digest();
    node.journal()
        .appendNow(
            NewEntry.of(JournalEntry.ARCHIVE_WRITTEN, NAME, Caller.node("test"))
                .fact("manifest", digest));
    node.drain();
  }

  private String verify(String... arguments) {
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = new VerifyArchiveCommand().run(node.dataSource(), List.of(arguments), out, out);
    return code + " " + said.toString(StandardCharsets.UTF_8);
  }

  private String verify() {
    return verify(archive.toString());
  }

  private void change(String file, UnaryOperator<String> how) throws Exception {
    var path = archive.resolve(file);
    Files.writeString(path, how.apply(Files.readString(path)));
  }

  @Test
  void anArchiveAsItWasWrittenHolds() {
    assertThat(verify()).isEqualTo("0 OK: " + NAME + ", 2 records\n");
    assertThat(verify(archive.toString(), archive.toString())).startsWith("0 OK").contains("\nOK");
  }

  @Test
  void withoutTheJournalTheFilesAloneAreCheckedAndThatIsSaid() throws Exception {
    node.close();
    assertThat(verify("--offline", archive.toString()))
        .startsWith("0 OK: " + NAME)
        .contains("The journal was not asked")
        .contains(ArchiveReader.open(archive).digest());
  }

  @Test
  void aChangedRecordIsFound() throws Exception {
    change("records.jsonl", text -> text.replace("G22", "G23"));
    assertThat(verify())
        .startsWith("1 WRONG: " + NAME)
        .contains("records.jsonl has other bytes than its digest says");
  }

  @ParameterizedTest
  @ValueSource(strings = {"records.jsonl", "manifest.json"})
  void aMissingFileIsFound(String file) throws Exception {
    Files.delete(archive.resolve(file));
    assertThat(verify()).startsWith("1 WRONG").contains(file).contains("is missing");
  }

  @Test
  void anArchiveRewrittenWithItsManifestIsNotTheOneThatTheJournalNames() throws Exception {
    for (var file : List.of("records.jsonl", "manifest.json")) {
      Files.delete(archive.resolve(file));
    }
    Files.delete(archive);
    write("packets", node.bean(Heads.class).latest().orElseThrow(), Map.of("sender", "G23"));

    assertThat(verify("--offline", archive.toString())).startsWith("0 OK");
    assertThat(verify())
        .startsWith("1 WRONG")
        .contains("no entry of the journal names its manifest");
  }

  @Test
  void aHeadThatIsNoneOfTheJournalIsFound() throws Exception {
    rewrite("packets", "head-of-another-node", Map.of());
    assertThat(verify()).startsWith("1 WRONG").contains("its head is none of this journal");
  }

  @Test
  void aHeadOfAnotherHistoryIsFound() throws Exception {
    var root = ArchiveReader.open(archive).manifest().head().root();
    change("manifest.json", text -> text.replace(root, "A".repeat(43) + "="));
    named();
    assertThat(verify()).startsWith("1 WRONG").contains("its head is none of this journal");
  }

  @Test
  void aPayloadThatDoesNotGiveItsDigestIsFound() throws Exception {
    rewrite("payloads", null, Map.of("salt", "00", "body", "7b7d"));
    assertThat(verify())
        .startsWith("1 WRONG")
        .contains("record 0 does not give the digest in its leaf");
    rewrite("payloads", null, Map.of("salt", "no hex", "body", "7b7d"));
    assertThat(verify()).startsWith("1 WRONG").contains("record 0 cannot be read");
  }

  /** An archive that the journal names, made by somebody who can write both. */
  private void rewrite(String kind, String origin, Map<String, String> fields) throws Exception {
    for (var file : List.of("records.jsonl", "manifest.json")) {
      Files.delete(archive.resolve(file));
    }
    Files.delete(archive);
    var head = node.bean(Heads.class).latest().orElseThrow();
    if (origin != null) {
      head =
          new SignedHead(origin, head.size(), head.root(), head.at(), head.key(), head.signature());
    }
    write(kind, head, fields);
    named();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"format\":\"another\"}",
        "{\"format\":\"lienthong-archive-1\"}",
        "not json"
      })
  void whatIsNoManifestIsWrongAndNoBug(String manifest) throws Exception {
    change("manifest.json", text -> manifest);
    assertThat(verify()).startsWith("1 WRONG: " + NAME);
  }

  @Test
  void aManifestThatNamesForeignFilesIsRefused() throws Exception {
    change("manifest.json", text -> text.replace("records.jsonl", "../../etc/passwd"));
    assertThat(verify()).startsWith("1 WRONG").contains("names other files");
  }

  @Test
  void whatIsNoFolderIsACallThatWasNotUnderstood() {
    assertThat(verify(folder.resolve("gone").toString())).startsWith("2 ").contains("is no folder");
    assertThat(verify()).doesNotContain("Usage");
    assertThat(verify(new String[0])).startsWith("2 ").contains("Usage: verify-archive");
    assertThat(new VerifyArchiveCommand().usage()).contains("--offline");
  }
}
