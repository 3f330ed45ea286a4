package vn.lienthong.node.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {
  @TempDir Path folder;

  @Test
  void aDirectoryInUseIsRefusedWithTheNumberOfTheOtherProcess() {
    try (var first = DataDirectory.take(folder)) {
      assertThat(first.path()).isDirectory();
      assertThat(DataDirectory.inUse(folder)).isTrue();
      assertThatThrownBy(() -> DataDirectory.take(folder))
          .hasMessageContaining("ND-0101")
          .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
    }
    assertThat(DataDirectory.inUse(folder)).isFalse();
    DataDirectory.take(folder).close();
  }

  @Test
  void aRefusedTakerDoesNotBreakTheLockOfTheHolder() throws Exception {
    try (var holder = DataDirectory.take(folder)) {
      assertThatThrownBy(() -> DataDirectory.take(folder)).hasMessageContaining("ND-0101");
      assertThat(lockedForAnotherProcess(holder.path().resolve("node.lock"))).isTrue();
    }
    assertThat(lockedForAnotherProcess(folder.resolve("node.lock"))).isFalse();
  }

  @Test
  void theInstallationComesBackAsItWasWritten() {
    var installation =
        new Installation(
            true, Instant.parse("2026-11-25T03:00:00Z"), "0.1", Duration.ofDays(-2478), null, null);
    try (var directory = DataDirectory.take(folder)) {
      assertThat(directory.installation()).isEmpty();
      directory.write(installation);
      assertThat(directory.installation()).contains(installation);
    }
    assertThat(folder.resolve("installation.json.part")).doesNotExist();
  }

  /** Its umask would let every account of the machine read keys and letters. */
  @Test
  void noOtherAccountReadsTheDirectory() throws Exception {
    DataDirectory.take(folder.resolve("a/b")).close();
    assertThat(rights(folder.resolve("a/b"))).isEqualTo("rwx------");
  }

  @Test
  void aDirectoryOfAnEarlierReleaseIsClosedToOtherAccounts() throws Exception {
    var older = Files.createDirectory(folder.resolve("older"));
    Files.setPosixFilePermissions(older, PosixFilePermissions.fromString("rwxr-xr-x"));
    var link = Files.createSymbolicLink(folder.resolve("link"), older);
    DataDirectory.take(link).close();
    assertThat(rights(older)).isEqualTo("rwx------");
  }

  @Test
  void aDamagedInstallationIsNotTakenForAFirstStart() throws Exception {
    Files.writeString(folder.resolve("installation.json"), "{\"sample\":");
    assertThatThrownBy(() -> DataDirectory.installation(folder)).hasMessageContaining("ND-0105");
  }

  private static String rights(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  /** Asks the kernel's table of locks, because this JVM may always lock its own file. */
  private static boolean lockedForAnotherProcess(Path file) throws Exception {
    var inode = Files.getAttribute(file, "unix:ino").toString();
    return Files.readAllLines(Path.of("/proc/locks")).stream()
        .anyMatch(line -> line.contains(":" + inode + " "));
  }
}
