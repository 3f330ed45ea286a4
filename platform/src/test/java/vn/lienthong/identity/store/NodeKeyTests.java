package vn.lienthong.identity.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.identity.TestSettings;

/** The key outside the database: what it seals opens for its owner only, unchanged only. */
class NodeKeyTests {
  private static final byte[] PLAIN = "bí mật của hệ thống".getBytes(StandardCharsets.UTF_8);
  @TempDir Path folder;

  @Test
  void whatWasSealedOpensUnderItsLabelAlsoAfterARestart() {
    var sealed = key(folder).seal(PLAIN, "totp 1");
    assertThat(key(folder).open(sealed, "totp 1")).isEqualTo(PLAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"totp 2", "totp 1 ", "", "system-secret 1", "TOTP 1"})
  void underAnotherLabelNothingOpens(String label) {
    var sealed = key(folder).seal(PLAIN, "totp 1");
    refused(() -> key(folder).open(sealed, label));
  }

  @Test
  void everyBitOfTheSealMatters() {
    var key = key(folder);
    var sealed = key.seal(PLAIN, "a");
    for (int bit = 0; bit < 8 * sealed.length; bit += 13) {
      var turned = sealed.clone();
      turned[bit / 8] ^= (byte) (1 << bit % 8);
      refused(() -> key.open(turned, "a"));
    }
  }

  @Test
  void aShortenedSealIsRefused() {
    var key = key(folder);
    var sealed = key.seal(PLAIN, "a");
    refused(() -> key.open(java.util.Arrays.copyOf(sealed, sealed.length - 1), "a"));
    assertThatThrownBy(() -> key.open(new byte[3], "a")).isInstanceOf(RuntimeException.class);
  }

  @Test
  void theKeyOfAnotherNodeOpensNothing(@TempDir Path elsewhere) {
    var sealed = key(folder).seal(PLAIN, "a");
    refused(() -> key(elsewhere).open(sealed, "a"));
  }

  @Test
  void theSameTextSealedTwiceLooksDifferent() {
    var key = key(folder);
    assertThat(key.seal(PLAIN, "a")).isNotEqualTo(key.seal(PLAIN, "a"));
    assertThat(new String(key.seal(PLAIN, "a"), StandardCharsets.ISO_8859_1)).doesNotContain("của");
  }

  @Test
  void nothingSealedIsStillSealed() {
    var key = key(folder);
    var sealed = key.seal(new byte[0], "a");
    assertThat(sealed).hasSize(12 + 16);
    assertThat(key.open(sealed, "a")).isEmpty();
  }

  @Test
  void onlyTheOwnerOfTheProcessReadsTheFile() throws IOException {
    key(folder);
    var file = folder.resolve("identity.key");
    assertThat(Files.size(file)).isEqualTo(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).as("no half-made file is left").containsExactly(file);
    }
  }

  /** Earlier releases brought keys back from a backup for everybody to read. */
  @Test
  void aKeyThatOthersCouldReadIsClosedToThem() throws IOException {
    key(folder);
    var file = folder.resolve("identity.key");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    key(folder);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void theFolderIsMadeForItsOwnerWhenItIsMissing() throws IOException {
    var deep = folder.resolve("a/b");
    key(deep);
    assertThat(deep.resolve("identity.key")).exists();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(deep)))
        .isEqualTo("rwx------");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16, 31, 33})
  void aDamagedKeyStopsTheStartAndIsNotReplaced(int length) throws IOException {
    var file = Files.write(folder.resolve("identity.key"), new byte[length]);
    assertThatIllegalStateException()
        .isThrownBy(() -> key(folder))
        .withMessageContaining("identity.key");
    assertThat(Files.size(file)).isEqualTo(length);
  }

  /** Two processes of a node start at the same moment on one folder. */
  @Test
  void processesThatStartTogetherAgreeOnOneKey() throws Exception {
    Callable<byte[]> start = () -> key(folder).seal(PLAIN, "a");
    var threads = Executors.newFixedThreadPool(8);
    try {
      var seals = new ArrayList<byte[]>();
      for (var seal : threads.invokeAll(Collections.nCopies(8, start))) {
        seals.add(seal.get());
      }
      var any = key(folder);
      assertThat(seals).allSatisfy(seal -> assertThat(any.open(seal, "a")).isEqualTo(PLAIN));
    } finally {
      threads.shutdownNow();
    }
  }

  private static NodeKey key(Path folder) {
    return new NodeKey(TestSettings.aNode(folder).made());
  }

  private static void refused(Callable<byte[]> call) {
    assertThatIllegalStateException()
        .isThrownBy(call::call)
        .withMessage("the node key does not open what was sealed");
  }
}
