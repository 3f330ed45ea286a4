package vn.lienthong.node.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.node.installation.DataDirectory;
import vn.lienthong.node.postgres.EmbeddedDatabase;
import vn.lienthong.shared.NodeCommand;
import vn.lienthong.shared.Progress;

@Tag("once")
class BackupTests {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  private static final Progress QUIET = step -> {};

  @TempDir Path folder;
  private SpecimenNode node;
  private Path place;

  @BeforeEach
  void aNode() throws Exception {
    node = SpecimenNode.at("1", folder.resolve("data"));
    place = folder.resolve("restored");
  }

  @Test
  void whatComesBackIsWhatWasSaved() throws Exception {
    var file = backup(folder);
    assertThat(file).hasFileName("lienthong-20261125-120000.zip");

    restore(0).read(file, place);

    var installation = DataDirectory.installation(place).orElseThrow();
    assertThat(installation.restored()).as("the name of this restore").isNotBlank();
    assertThat(installation).isEqualTo(SpecimenNode.INSTALLATION.restored(installation.restored()));
    assertThat(place.resolve("keys/head.key")).hasContent("khóa");
    assertThat(place.resolve("logs/node.log")).doesNotExist();
    assertThat(rights(place)).isEqualTo("rwx------");
    assertThat(rights(place.resolve("keys"))).isEqualTo("rwx------");
    assertThat(rights(place.resolve("keys/head.key"))).isEqualTo("rw-------");
    try (var restored = EmbeddedDatabase.start(place, QUIET)) {
      var database = restored.dataSource();
      assertThat(SpecimenNode.allOf(database)).isEqualTo(SpecimenNode.allOf(node.database()));
      SpecimenNode.run(
          database,
          "insert into specimen.agency (name) values ('mới')",
          "insert into specimen.log (entry) values ('tiếp')");
      assertThat(SpecimenNode.ask(database, "select max(id) from specimen.agency")).isEqualTo("3");
      assertThat(SpecimenNode.ask(database, "select max(n) from specimen.log")).isEqualTo("1001");
      assertThatThrownBy(() -> SpecimenNode.run(database, "delete from specimen.log"))
          .hasMessageContaining("append only");
      Migrations.toNewest(database);
      assertThat(SpecimenNode.ask(database, "select name from specimen.agency where id = 1"))
          .isEqualTo("Gốc (mới)");
      assertThat(SpecimenNode.ask(database, "select count(*) from specimen.log")).isEqualTo("1001");
    }
  }

  @Test
  void aBackupIsRestoredIntoAnEmptyFolderOnly() throws Exception {
    var file = backup(folder.resolve("one.zip"));
    Files.createDirectories(place);
    Files.writeString(place.resolve("mine"), "x");
    assertThatThrownBy(() -> restore(0).read(file, place)).hasMessageContaining("ND-0401");
    assertThat(place).isDirectoryContaining(path -> path.endsWith("mine"));
  }

  @Test
  void anExistingFileIsNotOverwritten() throws Exception {
    var file = Files.writeString(folder.resolve("old.zip"), "precious");
    assertThatThrownBy(() -> backup(file)).hasMessageContaining("ND-0408");
    assertThat(file).hasContent("precious");
  }

  @Test
  void aDamagedBackupLeavesNothingBehind() throws Exception {
    var file = backup(folder.resolve("one.zip"));
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> restore(0).read(file, place)).isInstanceOf(RuntimeException.class);
    assertThat(place).doesNotExist();
    assertThat(folder.resolve(".restored.restoring")).doesNotExist();
    assertThatThrownBy(() -> restore(0).read(folder.resolve("none.zip"), place))
        .hasMessageContaining("ND-0403");
  }

  @Test
  void aJournalThatDoesNotVerifyMakesTheRestoreFail() throws Exception {
    var file = backup(folder.resolve("one.zip"));
    assertThatThrownBy(() -> restore(1).read(file, place)).hasMessageContaining("ND-0407");
    assertThat(place).doesNotExist();
  }

  @Test
  void aBackupOfANewerReleaseIsRefused() throws Exception {
    var renamed = node.database();
    SpecimenNode.run(renamed, "update flyway_schema_history_specimen set version = '99'");
    var file = backup(folder.resolve("newer.zip"));
    assertThatThrownBy(() -> restore(0).read(file, place))
        .hasMessageContaining("ND-0404")
        .hasMessageContaining("specimen 99");
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private Path backup(Path target) {
    return new Backup(NOON, "0.1", QUIET)
        .write(node.database(), node.directory(), SpecimenNode.INSTALLATION, target);
  }

  private static Restore restore(int verdict) {
    return new Restore(verification(verdict), QUIET);
  }

  static Verification verification(int verdict) {
    return new Verification(Optional.of(new Verdict(verdict)), System.out);
  }

  /** A journal check with a fixed result. */
  private record Verdict(int code) implements NodeCommand {
    @Override
    public String name() {
      return "verify-journal";
    }

    @Override
    public String usage() {
      return "";
    }

    @Override
    public int run(DataSource database, List<String> arguments, PrintStream out, PrintStream err) {
      return code;
    }
  }
}
