package vn.lienthong.journal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.journal.JournalSettings;
import vn.lienthong.journal.SmallLog;
import vn.lienthong.journal.domain.Batch;
import vn.lienthong.journal.domain.HeadText;

/** The key that signs for the node: made once, kept from others, never replaced by mistake. */
class KeyFolderTests {
  private static final String KEY = "journal.key";
  private static final String PUBLIC = "journal.pub";
  private static final String HEAD = "journal.head";

  @TempDir private Path data;
  private final SmallLog log = SmallLog.aLog().withEntries(2);
  private Path keys = Path.of("");

  @BeforeEach
  void aFolderThatDoesNotExistYet() {
    keys = data.resolve("deep").resolve("keys");
  }

  @Test
  void theKeyIsMadeAtTheFirstStartAndTheSameEverAfter() {
    var first = folder().key();

    assertThat(folder().key().id()).isEqualTo(first.id());
    assertThat(folder().key().publicKey()).isEqualTo(first.publicKey());
    assertThat(first.publicKey()).hasSize(32);
  }

  @Test
  void onlyItsOwnerMayReadTheKey() throws IOException {
    folder().key();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve(KEY))))
        .isEqualTo("rw-------");
    try (var files = Files.list(keys)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(KEY, PUBLIC);
    }
  }

  /** Earlier releases brought keys back from a backup for everybody to read. */
  @Test
  void aKeyThatOthersCouldReadIsClosedToThem() throws IOException {
    folder().key();
    var key = keys.resolve(KEY);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    folder().key();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }

  /** The power went after the public half: nothing was ever signed with it. */
  @Test
  void aHalfMadePairIsMadeAnew() throws IOException {
    folder().key();
    Files.delete(keys.resolve(KEY));

    var key = folder().key();

    assertThat(key.sign(aBatch(), SmallLog.NOON).key()).isEqualTo(folder().key().id());
    assertThat(keys.resolve(KEY)).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {KEY, PUBLIC})
  void aKeyThatCannotBeReadStopsTheNodeAndIsNotReplaced(String file) throws IOException {
    folder().key();
    Files.writeString(keys.resolve(file), "-----BEGIN KEY-----\nAAAA\n-----END KEY-----\n");

    assertThatThrownBy(() -> folder().key())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(keys.toString());
    assertThat(keys.resolve(file)).content().contains("AAAA");
  }

  @Test
  void thoseWhoAskAtOnceGetOneKey() throws Exception {
    var folder = folder();
    var pool = Executors.newFixedThreadPool(8);
    try {
      Callable<String> ask = () -> folder.key().id();
      var ids = new HashSet<String>();
      for (var answer : pool.invokeAll(IntStream.range(0, 8).mapToObj(n -> ask).toList())) {
        ids.add(answer.get());
      }
      assertThat(ids).hasSize(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void theNewestHeadReplacesTheOneBefore() {
    folder().key();
    assertThat(folder().lastHead()).isEmpty();

    folder().keepHead(log.head(1));
    folder().keepHead(log.head(2));

    assertThat(folder().lastHead()).contains(log.head(2));
    assertThat(keys.resolve(HEAD + ".new")).doesNotExist();
  }

  /** A head is not synced to the disk: after a power cut the file may be empty or half. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 120})
  void aHeadCutShortIsNoHead(int length) throws IOException {
    Files.createDirectories(keys);
    var text = HeadText.write(log.head(2));
    Files.writeString(keys.resolve(HEAD), text.substring(0, length));

    assertThat(folder().lastHead()).isEmpty();
  }

  private static Batch aBatch() {
    return new Batch(1, 1, new byte[32], "lienthong/x");
  }

  private KeyFolder folder() {
    var moment = Duration.ofMillis(1);
    return new KeyFolder(new JournalSettings(keys, moment, moment, moment));
  }
}
