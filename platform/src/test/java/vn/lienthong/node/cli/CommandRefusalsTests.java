package vn.lienthong.node.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.node.installation.DataDirectory;
import vn.lienthong.node.installation.Installation;
import vn.lienthong.shared.WallClock;
import vn.lienthong.testing.TestDatabase;

/** Commands on the data of a node that end with a code, and leave everything as it was. */
class CommandRefusalsTests {
  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
  private static final WallClock WALL = new WallClock(Clock.fixed(NOW, ZoneOffset.UTC));
  private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/none";
  @TempDir Path folder;

  private Installation node(boolean sample) {
    var installation = new Installation(sample, NOW, "0.1", Duration.ZERO, null, null);
    try (var directory = DataDirectory.take(folder)) {
      directory.write(installation);
    }
    return installation;
  }

  private MoveCommand move(String url) {
    return new MoveCommand(url, null, null, folder);
  }

  @Test
  void aSampleCountryIsNeverMovedToAnExternalDatabase() {
    var sample = node(true);
    assertThatThrownBy(() -> move(NOWHERE).call()).hasMessageStartingWith("ND-0409");
    assertThat(DataDirectory.installation(folder)).contains(sample);
    assertThat(DataDirectory.inUse(folder)).isFalse();
  }

  @Test
  void dataThatWereMovedAreNotMovedAgain() {
    try (var directory = DataDirectory.take(folder)) {
      directory.write(node(false, "jdbc:postgresql://db/first"));
    }
    assertThatThrownBy(() -> move(NOWHERE).call())
        .hasMessageStartingWith("ND-0106")
        .hasMessageContaining("jdbc:postgresql://db/first");
  }

  private static Installation node(boolean sample, String movedTo) {
    return new Installation(sample, NOW, "0.1", Duration.ZERO, null, null).movedTo(movedTo);
  }

  @Test
  void aNodeThatRunsIsNotMoved() {
    node(false);
    try (var running = DataDirectory.take(folder)) {
      assertThatThrownBy(() -> move(NOWHERE).call()).hasMessageStartingWith("ND-0101");
      assertThat(running.installation().orElseThrow().movedTo()).isNull();
    }
  }

  @Test
  void aFolderWithoutANodeIsNotMovedNorTaken() {
    assertThatThrownBy(() -> move(NOWHERE).call()).hasMessageStartingWith("ND-0402");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "jdbc:mysql://h/x", "postgresql://h/x", "http://h"})
  void anAddressThatIsNoneOfPostgresqlIsNamed(String url) {
    node(false);
    assertThatThrownBy(() -> move(url).call()).hasMessageStartingWith("ND-0302 [" + url);
    assertThatThrownBy(() -> OpenDatabase.of(folder, url)).hasMessageStartingWith("ND-0302");
  }

  /** The first start was cut off between its decision and its database. */
  @Test
  void aNodeWithoutItsDatabaseHasNothingToSave() {
    node(false);
    var backup = new BackupCommand(WALL, folder.resolve("a.zip"), folder, null);
    assertThatThrownBy(backup::call).hasMessageStartingWith("ND-0402");
    assertThat(folder.resolve("a.zip")).doesNotExist();
  }

  @Test
  void aNodeThatIsJustStartingIsSaidToHaveNoDatabaseYet() throws IOException {
    node(false);
    Files.createDirectories(folder.resolve("postgres"));
    Files.writeString(folder.resolve("postgres/PG_VERSION"), "18");
    try (var starting = DataDirectory.take(folder)) {
      assertThatThrownBy(() -> OpenDatabase.of(starting.path(), null))
          .hasMessageStartingWith("ND-0302");
      Files.writeString(folder.resolve("postgres.password"), "x");
      Files.writeString(folder.resolve("postgres/postmaster.pid"), "4711\n");
      assertThatThrownBy(() -> OpenDatabase.of(starting.path(), null))
          .hasMessageStartingWith("ND-0302");
    }
  }

  @Test
  void aDatabaseThatDoesNotAnswerLeavesNoHalfBackup() {
    var target = folder.resolve("a.zip");
    var backup = new BackupCommand(WALL, target, folder, NOWHERE);
    assertThatThrownBy(backup::call).hasMessageStartingWith("ND-0302");
    assertThat(folder).isEmptyDirectory();
  }

  /** Its keys and large packets lie in the directory: without them the rows are of no use. */
  @Test
  void anExternalNodeIsNotSavedWithoutItsDataDirectory() {
    var none = folder.resolve("none");
    var backup = new BackupCommand(WALL, folder.resolve("a.zip"), none, NOWHERE);
    assertThatThrownBy(backup::call)
        .hasMessageStartingWith("ND-0402")
        .hasMessageContaining(none.toString());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anExternalNodeIsSavedAsOneWithoutSampleAndOffset() {
    var url = TestDatabase.create().url();
    var target = folder.resolve("external.zip");
    assertThat(new BackupCommand(WALL, target, folder, url).call()).isZero();
    assertThat(target).isNotEmptyFile();
    assertThatThrownBy(() -> new BackupCommand(WALL, target, folder, url).call())
        .hasMessageStartingWith("ND-0408");
  }

  /** The copy that stayed behind grows old; a nightly backup would go on saving it. */
  @Test
  void theOldCopyOfAMovedNodeIsNotSaved() throws IOException {
    try (var directory = DataDirectory.take(folder)) {
      directory.write(node(false, "jdbc:postgresql://db/first"));
    }
    Files.createDirectories(folder.resolve("postgres"));
    Files.writeString(folder.resolve("postgres/PG_VERSION"), "18");
    var backup = new BackupCommand(WALL, folder.resolve("a.zip"), folder, null);
    assertThatThrownBy(backup::call)
        .hasMessageStartingWith("ND-0106")
        .hasMessageContaining("jdbc:postgresql://db/first");
  }

  /** What is restored from it lives in its own directory, not where the data once went. */
  @Test
  void aBackupOfAMovedNodeStartsWhereItIsRestored() throws IOException {
    var url = TestDatabase.create().url();
    try (var directory = DataDirectory.take(folder)) {
      directory.write(node(false, url));
    }
    var target = folder.resolve("moved.zip");
    assertThat(new BackupCommand(WALL, target, folder, url).call()).isZero();
    try (var zip = new ZipFile(target.toFile())) {
      var description = zip.getInputStream(zip.getEntry("backup.json")).readAllBytes();
      assertThat(new String(description, StandardCharsets.UTF_8))
          .contains("\"created\":\"2026-11-25T03:00:00Z\"")
          .doesNotContain(url);
    }
  }

  @Test
  void aRefusedCommandEndsWithOneAndNotWithAStackTrace() {
    var none = folder.resolve("none.zip").toString();
    assertThat(run("restore", none, "--data", folder.resolve("x").toString())).isEqualTo(1);
    assertThat(run("restore", folder.toString(), "--data", folder.resolve("x").toString()))
        .isEqualTo(1);
    assertThat(run("backup", none, "--database-url", "nowhere")).isEqualTo(1);
    assertThat(run("move-database", NOWHERE, "--data", folder.toString())).isEqualTo(1);
    assertThat(folder).isEmptyDirectory();
  }

  private static int run(String... arguments) {
    return NodeCommandLine.run(Object.class, List.of(), arguments);
  }
}
