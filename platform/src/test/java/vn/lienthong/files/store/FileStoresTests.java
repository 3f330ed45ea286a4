package vn.lienthong.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import vn.lienthong.files.FileId;
import vn.lienthong.files.FileStore;
import vn.lienthong.files.FilesSettings;
import vn.lienthong.files.InMemoryFiles;

/** What both stores promise: the one on disk and the double that other tests stand on. */
class FileStoresTests {
  private static final String EMPTY =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  @TempDir static Path directory;

  static Stream<FileStore> stores() {
    return Stream.of(new InMemoryFiles(), onDisk(directory.resolve("kho")));
  }

  private static FileStore onDisk(Path folder) {
    return new DirectoryFiles(
        new FilesSettings(
            folder,
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(2),
            List.of(),
            Duration.ofDays(7)));
  }

  private static byte[] noise(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void whatWasPutComesBackByteForByte(FileStore store) throws IOException {
    for (int size : new int[] {1, 65_535, 65_536, 65_537, 300_000}) {
      var stored = store.put(stream(noise(size)), size);
      assertThat(stored.bytes()).isEqualTo(size);
      assertThat(store.size(stored.id())).isEqualTo(size);
      try (var content = store.open(stored.id())) {
        assertThat(content.readAllBytes()).isEqualTo(noise(size));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("stores")
  void nothingAtAllIsAlsoAContent(FileStore store) {
    assertThat(store.put(stream(new byte[0]), 0).id()).isEqualTo(new FileId(EMPTY));
    assertThat(store.size(new FileId(EMPTY))).isZero();
  }

  @ParameterizedTest
  @MethodSource("stores")
  void oneByteOverTheLimitIsRefusedAndKeepsNothing(FileStore store) {
    var bytes = noise(70_001);
    assertThatThrownBy(() -> store.put(stream(bytes), 70_000))
        .hasMessageStartingWith("FI-0103")
        .hasMessageContaining("70000");
    assertThat(store.put(stream(bytes), 70_001).bytes()).isEqualTo(70_001);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void whatIsReceivedCanBeLookedAtAndIsAFileOnlyOnceItIsKept(FileStore store) throws IOException {
    var bytes = noise(80_000);
    var id = new InMemoryFiles().put(stream(bytes), 80_000).id();
    try (var incoming = store.receive(stream(bytes), 80_000)) {
      try (var content = incoming.open()) {
        assertThat(content.readAllBytes()).isEqualTo(bytes);
      }
      assertThat(store.contains(id)).isFalse();
    }
    assertThat(store.contains(id)).isFalse();

    try (var incoming = store.receive(stream(bytes), 80_000)) {
      assertThat(incoming.keep().id()).isEqualTo(id);
    }
    assertThat(store.size(id)).isEqualTo(80_000);
    store.receive(stream(bytes), 80_000).close();
    assertThat(store.contains(id)).isTrue();
  }

  @Test
  void onDiskNothingIsLeftOfWhatWasNotKept() throws IOException {
    var folder = directory.resolve("refused");
    onDisk(folder).receive(stream(noise(90_000)), 90_000).close();
    try (var left = Files.walk(folder)) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("stores")
  void theSameBytesHaveOneAddressAndOtherBytesAnother(FileStore store) {
    var first = store.put(stream(noise(500)), 500);
    assertThat(store.put(stream(noise(500)), 9_999)).isEqualTo(first);
    assertThat(store.put(stream(noise(501)), 501).id()).isNotEqualTo(first.id());
  }

  @ParameterizedTest
  @MethodSource("stores")
  void whatIsNotThereIsSaidSo(FileStore store) {
    var unknown = new FileId("f".repeat(64));
    assertThat(store.contains(unknown)).isFalse();
    assertThatThrownBy(() -> store.open(unknown)).hasMessageStartingWith("FI-0101");
    assertThatThrownBy(() -> store.size(unknown)).hasMessageStartingWith("FI-0101");
  }

  @Test
  void anEndlessStreamIsCutOffAtTheLimit() throws IOException {
    var read = new AtomicLong();
    var endless =
        new InputStream() {
          @Override
          public int read() {
            read.incrementAndGet();
            return 'a';
          }
        };
    var folder = directory.resolve("endless");
    assertThatThrownBy(() -> onDisk(folder).put(endless, 100_000))
        .hasMessageStartingWith("FI-0103");
    assertThat(read.get()).isLessThan(250_000);
    assertThat(folder.resolve("incoming")).isEmptyDirectory();
  }

  @Test
  void aNewProcessFindsWhatTheOldOneStored() {
    var folder = directory.resolve("restart");
    var id = onDisk(folder).put(stream(noise(77)), 77).id();
    assertThat(onDisk(folder).contains(id)).isTrue();
    assertThat(onDisk(folder).put(stream(noise(77)), 77).id()).isEqualTo(id);
  }

  /** A process that is killed while it writes leaves a part; no id ever leads to it. */
  @Test
  void aPartOfAKilledProcessIsNoFile() throws IOException {
    var folder = directory.resolve("killed");
    var store = onDisk(folder);
    Files.createDirectories(folder.resolve("incoming"));
    Files.write(folder.resolve("incoming/half"), noise(10));
    var id = store.put(stream(noise(20)), 20).id();
    assertThat(folder.resolve(id.sha256().substring(0, 2)))
        .isDirectoryRecursivelyContaining(path -> path.endsWith(id.sha256()));
    assertThat(store.contains(new FileId(EMPTY))).isFalse();
  }

  @Test
  void anIdIsAHashAndNeverAPath() {
    for (var text :
        List.of("", "a", "../" + "a".repeat(61), "A".repeat(64), "g".repeat(64), "a".repeat(65))) {
      assertThatThrownBy(() -> new FileId(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
