package vn.lienthong.files.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.files.ArchiveEntry;
import vn.lienthong.files.FileId;
import vn.lienthong.files.FileName;
import vn.lienthong.files.InMemoryFiles;

class ZipEdgesTests {
  private static final Instant WHEN = Instant.parse("2020-02-12T01:00:00Z");
  @TempDir Path folder;
  private final InMemoryFiles store = new InMemoryFiles();

  private ArchiveEntry entry(String name, String content, Instant when) {
    var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    return new ArchiveEntry(FileName.of(name), store.put(bytes, 1000).id(), when);
  }

  private ZipFile unpacked(ArchiveEntry... entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    new ZipArchives(store).zip(List.of(entries), bytes);
    return new ZipFile(Files.write(folder.resolve("a.zip"), bytes.toByteArray()).toFile());
  }

  @Test
  void anArchiveOfNothingCanBeOpened() throws IOException {
    try (var zip = unpacked()) {
      assertThat(zip.size()).isZero();
    }
  }

  /** The times in a ZIP have no zone: they are those of the office, also across midnight. */
  @ParameterizedTest
  @CsvSource({
    "2020-02-12T01:00:00Z, 2020-02-12T08:00",
    "2019-12-31T17:00:00Z, 2020-01-01T00:00",
    "2020-02-28T17:00:02Z, 2020-02-29T00:00:02"
  })
  void aFileKeepsItsTimeInVietNam(Instant modified, LocalDateTime local) throws IOException {
    try (var zip = unpacked(entry("a.pdf", "1", modified))) {
      assertThat(zip.getEntry("a.pdf").getTimeLocal()).isEqualTo(local);
    }
  }

  @Test
  void aNumberThatSomebodyElseHasIsPassedOver() throws IOException {
    try (var zip =
        unpacked(
            entry("a.pdf", "1", WHEN),
            entry("a (2).pdf", "2", WHEN),
            entry("A.pdf", "3", WHEN),
            entry("a.PDF", "4", WHEN))) {
      assertThat(zip.stream().map(found -> found.getName()))
          .containsExactly("a.pdf", "a (2).pdf", "A (3).pdf", "a (4).PDF");
    }
  }

  @Test
  void hundredFilesOfTheLongestNameCanAllBeUnpacked() throws IOException {
    var name = "ệ".repeat(83) + "a.pdf";
    var entries = Collections.nCopies(100, entry(name, "x", WHEN));
    try (var zip = unpacked(entries.toArray(ArchiveEntry[]::new))) {
      var names = zip.stream().map(found -> found.getName()).toList();
      assertThat(names).hasSize(100).doesNotHaveDuplicates();
      assertThat(names)
          .allMatch(found -> found.getBytes(StandardCharsets.UTF_8).length <= FileName.MAX_BYTES);
    }
  }

  @Test
  void aFileThatIsGoneIsSaidAndNotLeftOut() {
    var gone = new ArchiveEntry(FileName.of("b.pdf"), new FileId("0".repeat(64)), WHEN);
    assertThatThrownBy(() -> unpacked(entry("a.pdf", "1", WHEN), gone))
        .hasMessageStartingWith("FI-0101");
  }

  @Test
  void theStreamIsFlushedAndLeftOpen() {
    var calls = new ArrayList<String>();
    new ZipArchives(store)
        .zip(
            List.of(entry("a.pdf", "1", WHEN)),
            new OutputStream() {
              @Override
              public void write(int b) {}

              @Override
              public void flush() {
                calls.add("flush");
              }

              @Override
              public void close() {
                calls.add("close");
              }
            });
    assertThat(calls).contains("flush").doesNotContain("close");
  }

  @Test
  void aReaderThatHangsUpIsAFaultOfTheLine() {
    var hungUp =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("broken pipe");
          }
        };
    assertThatThrownBy(() -> new ZipArchives(store).zip(List.of(entry("a.pdf", "1", WHEN)), hungUp))
        .isInstanceOf(UncheckedIOException.class);
  }
}
