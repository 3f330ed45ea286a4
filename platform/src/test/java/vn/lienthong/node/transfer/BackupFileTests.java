package vn.lienthong.node.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import vn.lienthong.node.installation.Elsewhere;

/** The file of a backup: where it may lie, what is in it, and that it is whole or not there. */
class BackupFileTests {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  @TempDir static Path shared;
  private static SpecimenNode node;
  @TempDir Path folder;
  private final List<String> steps = new ArrayList<>();

  @BeforeAll
  static void aNode() throws Exception {
    node = SpecimenNode.at("1", shared.resolve("data"));
  }

  private Path backup(Path directory, Path target) {
    return new Backup(NOON, "0.1", steps::add)
        .write(node.database(), directory, SpecimenNode.INSTALLATION, target);
  }

  private static List<String> files(Path backup) throws IOException {
    try (var zip = new ZipFile(backup.toFile())) {
      return Collections.list(zip.entries()).stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith("files/"))
          .toList();
    }
  }

  private Path file(String name) throws IOException {
    var file = folder.resolve("data").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }

  @Test
  void whatIsOfTheMachineOrMadeAnewIsLeftOut() throws IOException {
    for (var name :
        List.of(
            "postgres/base/1/2",
            "postgres.part/x",
            "postgres.password",
            "postgres-binaries/bin/postgres",
            "postgres-socket/.s.PGSQL.5432",
            "logs/node.log",
            "node.lock",
            "node.pid",
            "installation.json",
            "installation.json.part")) {
      file(name);
    }
    file("files/ab/cd/abcd");
    file("khóa/đầu.key");
    file("keys/postgres/head.key");
    file("keys/node.lock");
    assertThat(files(backup(folder.resolve("data"), folder)))
        .containsExactly(
            "files/files/ab/cd/abcd",
            "files/keys/node.lock",
            "files/keys/postgres/head.key",
            "files/khóa/đầu.key");
  }

  /**
   * Whoever saves into the data directory itself must not fill the disk with the file in itself.
   */
  @Test
  @Timeout(300)
  void aBackupThatLiesInTheDataDirectoryDoesNotHoldItself() throws IOException {
    file("keys/head.key");
    var target = Files.createDirectories(folder.resolve("data/backups"));
    assertThat(files(backup(folder.resolve("data"), target)))
        .containsExactly("files/keys/head.key");
  }

  /** The keys of the node are in it. */
  @Test
  void onlyTheOwnerReadsABackup() throws IOException {
    file("keys/head.key");
    Files.writeString(folder.resolve("a.zip.part"), "left by a killed backup");
    var backup = backup(folder.resolve("data"), folder.resolve("a.zip"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rw-------");
  }

  /** Whoever ran out of space put the files on another disk and left a link. */
  @Test
  void whatLiesBehindALinkIsSaved() throws IOException {
    file("keys/head.key");
    var disk = Files.createDirectories(folder.resolve("disk/ab"));
    Files.writeString(disk.resolve("abcd"), "letter");
    Files.createSymbolicLink(folder.resolve("data/files"), folder.resolve("disk"));
    Files.createSymbolicLink(folder.resolve("data/gone"), folder.resolve("nowhere"));
    var link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("data"));
    assertThat(files(backup(link, folder.resolve("a.zip"))))
        .containsExactly("files/files/ab/abcd", "files/keys/head.key");
  }

  @Test
  void foldersThatAreSavedByOthersAreNamed() throws IOException {
    file("keys/head.key");
    Elsewhere.note(folder.resolve("data"), List.of("lienthong.files.directory=/srv/tệp"));
    assertThat(files(backup(folder.resolve("data"), folder)))
        .containsExactly("files/keys/head.key");
    assertThat(steps)
        .last()
        .asString()
        .startsWith("NOT SAVED")
        .endsWith("lienthong.files.directory=/srv/tệp");
  }

  @Test
  @Timeout(300)
  void aLinkThatLeadsBackIsRefused() throws IOException {
    file("keys/head.key");
    Files.createSymbolicLink(folder.resolve("data/keys/round"), folder.resolve("data"));
    assertThatThrownBy(() -> backup(folder.resolve("data"), folder.resolve("a.zip")))
        .hasCauseInstanceOf(FileSystemLoopException.class);
    assertThat(folder.resolve("a.zip")).doesNotExist();
  }

  /** Uploads come and go while the node is saved. */
  @Test
  @Timeout(300)
  void filesThatVanishMeanwhileDoNotBreakTheBackup() throws Exception {
    file("keys/head.key");
    var incoming = Files.createDirectories(folder.resolve("data/files/incoming"));
    var saving = new AtomicBoolean(true);
    var uploads =
        new Thread(() -> {
          try {
            while (saving.get()) {
              for (int n = 0; n < 50; n++) {
                Files.writeString(incoming.resolve("part" + n), "x");
              }
              for (int n = 0; n < 50; n++) {
                Files.delete(incoming.resolve("part" + n));
              }
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    uploads.start();
    try {
      for (int n = 0; n < 15; n++) {
        var file = backup(folder.resolve("data"), folder.resolve("b" + n + ".zip"));
        assertThat(files(file)).contains("files/keys/head.key");
      }
    } finally {
      saving.set(false);
      uploads.join();
    }
  }

  @Test
  void aFolderThatIsNotThereIsSaidSo() {
    assertThatThrownBy(() -> backup(node.directory(), folder.resolve("none/a.zip")))
        .hasMessageStartingWith("ND-0410");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aDatabaseThatDoesNotAnswerLeavesNoFile() {
    var nobody = new PGSimpleDataSource();
    nobody.setUrl("jdbc:postgresql://127.0.0.1:1/none");
    var backup = new Backup(NOON, "0.1", steps::add);
    var target = folder.resolve("a.zip");
    assertThatThrownBy(
            () -> backup.write(nobody, node.directory(), SpecimenNode.INSTALLATION, target))
        .hasMessageStartingWith("ND-0302");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aStepThatFailsLeavesNoFile() {
    var backup =
        new Backup(
            NOON,
            "0.1",
            step -> {
              throw new IllegalStateException(step);
            });
    assertThatThrownBy(() ->
            backup.write(node.database(), node.directory(), SpecimenNode.INSTALLATION, folder))
        .isInstanceOf(IllegalStateException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theDescriptionSaysWhoWroteItWhenAndHowManyRows() throws IOException {
    try (var zip = new ZipFile(backup(node.directory(), folder).toFile())) {
      var json = zip.getInputStream(zip.getEntry("backup.json")).readAllBytes();
      assertThat(new String(json, StandardCharsets.UTF_8))
          .contains("\"release\":\"0.1\"", "\"taken\":\"2026-11-25T12:00:00Z\"", "\"rows\":1000");
    }
    assertThat(steps)
        .containsExactly(
            "specimen.agency: 2 rows", "specimen.log: 1000 rows", "specimen.a letter: 2 rows");
  }

  /** Text form of COPY, one line a row: any later PostgreSQL reads it. */
  @Test
  void rowsAreSavedAsTextWithEveryAwkwardSignEscaped() throws IOException {
    try (var zip = new ZipFile(backup(node.directory(), folder).toFile())) {
      var rows = zip.getInputStream(zip.getEntry("tables/specimen.agency.copy")).readAllBytes();
      assertThat(new String(rows, StandardCharsets.UTF_8))
          .isEqualTo("1\tGốc\t\\N\n2\tSở Nội vụ; \"dấu\"\\t\\\\\t1\n");
    }
  }

  @Test
  void aNodeWithoutADataDirectoryHasNoFilesToSave() throws IOException {
    assertThat(files(backup(folder.resolve("none"), folder))).isEmpty();
  }
}
