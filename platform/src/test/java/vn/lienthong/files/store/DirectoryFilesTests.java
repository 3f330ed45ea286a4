package vn.lienthong.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.lienthong.files.FileId;
import vn.lienthong.files.FilesError;
import vn.lienthong.files.FilesSettings;
import vn.lienthong.files.StoredFile;
import vn.lienthong.shared.RuleViolated;

class DirectoryFilesTests {
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  @TempDir Path directory;
  private DirectoryFiles files;

  @BeforeEach
  void openStore() {
    files =
        new DirectoryFiles(
            new FilesSettings(
                directory,
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(2),
                List.of(),
                Duration.ofDays(7)));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private long kept() throws IOException {
    try (var found = Files.walk(directory)) {
      return found.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void theAddressOfAFileIsItsHash() throws IOException {
    var stored = files.put(bytes("abc"), 100);
    assertThat(stored).isEqualTo(new StoredFile(new FileId(ABC), 3));
    assertThat(files.contains(stored.id())).isTrue();
    assertThat(files.size(stored.id())).isEqualTo(3);
    for (var folder : List.of("incoming", "ba", "ba/78")) {
      assertThat(Files.getPosixFilePermissions(directory.resolve(folder)))
          .as("rights of " + folder)
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
    try (var content = files.open(stored.id())) {
      assertThat(content.readAllBytes()).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void theSameBytesAreKeptOnce() throws IOException {
    files.put(bytes("abc"), 100);
    files.put(bytes("abc"), 100);
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void theLimitItselfIsTakenAndOneByteMoreLeavesNothing() throws IOException {
    assertThat(files.put(bytes("12345"), 5).bytes()).isEqualTo(5);
    assertThatThrownBy(() -> files.put(bytes("123456"), 5))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            broken -> assertThat(broken.error()).isEqualTo(FilesError.TOO_LARGE));
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void aStreamThatBreaksLeavesNothing() throws IOException {
    var broken =
        new InputStream() {
          private int left = 70_000;

          @Override
          public int read() throws IOException {
            if (left-- <= 0) {
              throw new IOException("line cut");
            }
            return 'a';
          }
        };
    assertThatThrownBy(() -> files.put(broken, 1_000_000)).isInstanceOf(UncheckedIOException.class);
    assertThat(kept()).isZero();
  }

  @Test
  void whatIsNotThereIsNotFound() {
    var unknown = new FileId("0".repeat(64));
    assertThat(files.contains(unknown)).isFalse();
    assertThatThrownBy(() -> files.open(unknown)).hasMessageStartingWith("FI-0101");
    assertThatThrownBy(() -> files.size(unknown)).hasMessageStartingWith("FI-0101");
  }

  @Test
  void writersOfTheSameBytesDoNotDisturbEachOther() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      Callable<StoredFile> write = () -> files.put(bytes("x".repeat(200_000)), 1_000_000);
      for (var stored : threads.invokeAll(java.util.Collections.nCopies(32, write))) {
        assertThat(stored.get().bytes()).isEqualTo(200_000);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(kept()).isEqualTo(1);
  }
}
