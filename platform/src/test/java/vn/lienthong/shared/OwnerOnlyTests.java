package vn.lienthong.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only the account of the node may read. */
class OwnerOnlyTests {
  @TempDir Path folder;

  @Test
  void whatIsMadeIsOpenToItsOwnerOnly() throws IOException {
    assertThat(rights(OwnerOnly.folder(folder.resolve("a/b")))).isEqualTo("rwx------");
    assertThat(rights(folder.resolve("a"))).isEqualTo("rwx------");
    assertThat(rights(OwnerOnly.file(folder.resolve("key")))).isEqualTo("rw-------");
    assertThat(rights(OwnerOnly.temporary(folder, "key"))).isEqualTo("rw-------");
  }

  @Test
  void aFolderThatIsThereKeepsWhatItsAdministratorGave() throws IOException {
    open(Files.createDirectory(folder.resolve("a")), "rwxr-x---");
    OwnerOnly.folder(folder.resolve("a"));
    assertThat(rights(folder.resolve("a"))).isEqualTo("rwxr-x---");
  }

  @ParameterizedTest
  @CsvSource({"rwxrwxrwx, rwx------", "rw-r--r--, rw-------", "r--r-----, r--------"})
  void closingTakesTheRightsOfOthersAndGivesNone(String before, String after) throws IOException {
    var file = Files.createFile(folder.resolve("file"));
    open(file, before);
    OwnerOnly.close(file);
    assertThat(rights(file)).isEqualTo(after);
  }

  /** A zip file as a file system knows no owners, like a disk from another system. */
  @Test
  void aFileSystemWithoutSuchRightsIsLeftAlone() throws IOException {
    try (var plain = FileSystems.newFileSystem(folder.resolve("a.zip"), Map.of("create", "true"))) {
      var file = Files.createFile(plain.getPath("/key"));
      assertThatCode(() -> OwnerOnly.close(file)).doesNotThrowAnyException();
    }
    assertThatCode(() -> OwnerOnly.close(folder.resolve("none"))).doesNotThrowAnyException();
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void open(Path path, String rights) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
  }
}
