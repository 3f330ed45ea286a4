package vn.lienthong.node.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no backup, or no longer: refused before a database is made, nothing left. */
class CrookedBackupTests {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  @TempDir static Path shared;
  private static Map<String, byte[]> whole;
  @TempDir Path folder;

  @BeforeAll
  static void aWholeBackup() throws Exception {
    var node = SpecimenNode.at("1", shared.resolve("data"));
    var file =
        new Backup(NOON, "0.1", step -> {})
            .write(node.database(), node.directory(), SpecimenNode.INSTALLATION, shared);
    whole = entries(file);
  }

  @Test
  void aWholeBackupHoldsItsDescriptionTablesAndFilesAndNothingElse() {
    assertThat(whole.keySet())
        .containsExactlyInAnyOrder(
            "backup.json",
            "tables/specimen.agency.copy",
            "tables/specimen.a letter.copy",
            "tables/specimen.log.copy",
            "files/keys/head.key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "backup.json",
        "tables/specimen.agency.copy",
        "tables/specimen.a letter.copy",
        "tables/specimen.log.copy"
      })
  void aBackupWithAPartMissingNamesThePart(String part) throws IOException {
    var crooked = new LinkedHashMap<>(whole);
    crooked.remove(part);
    refused(crooked, "ND-0403", part);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "files/../outside.key",
        "files/keys/../../outside.key",
        "files//etc/outside.key",
        "files/..",
        "files/.",
        "files/keys/./head2.key",
        "files/postgres/pg_hba.conf",
        "files/postgres.password",
        "files/installation.json",
        "files/node.lock",
        "files/logs/node.log",
        "files/keys/a\u0000b"
      })
  void aFileThatWouldLieWhereNoModulesFilesAreIsRefused(String name) throws IOException {
    var crooked = new LinkedHashMap<>(whole);
    crooked.put(name, "x".getBytes(StandardCharsets.UTF_8));
    refused(crooked, "ND-0403", name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"release\":\"1\"}",
        "{\"release\":\"1\",\"taken\":\"2026-11-25T12:00:00Z\",\"installation\":{},\"catalog\":{}}",
        "not json at all"
      })
  void aDescriptionThatIsNoneIsRefused(String text) throws IOException {
    var crooked = new LinkedHashMap<>(whole);
    crooked.put("backup.json", text.getBytes(StandardCharsets.UTF_8));
    refused(crooked, "ND-0403", "a.zip");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"specimen\":\"1\"', '\"specimen\":\"3\"', specimen 3",
    "'\"specimen\":\"1\"', '\"specimen\":\"2.0.1\"', specimen 2.0.1",
    "'\"specimen\":\"1\"', '\"stranger\":\"1\"', stranger 1",
    "'\"specimen\":\"1\"', '\"specimen\":\"x\"', specimen x"
  })
  void aSchemaThatThisReleaseDoesNotKnowIsNamed(String was, String is, String named)
      throws IOException {
    var description = new String(whole.get("backup.json"), StandardCharsets.UTF_8);
    assertThat(description).contains(was);
    var newer = new LinkedHashMap<>(whole);
    newer.put("backup.json", description.replace(was, is).getBytes(StandardCharsets.UTF_8));
    refused(newer, "ND-0404", named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "%PDF-1.7", "not a zip file, and longer than its end record"})
  void aFileThatIsNoArchiveIsRefused(String content) throws IOException {
    var file = Files.writeString(folder.resolve("a.zip"), content);
    refused(file, "ND-0403", "a.zip");
  }

  @Test
  void aBackupCutOffByAFullDiskIsRefused() throws IOException {
    var bytes = Files.readAllBytes(zip(whole));
    for (int length : new int[] {1, 30, bytes.length / 2, bytes.length - 1}) {
      var cut = Files.write(folder.resolve("a.zip"), Arrays.copyOf(bytes, length));
      refused(cut, "ND-0403", "a.zip");
    }
  }

  @Test
  void aFolderIsNoBackup() throws IOException {
    refused(Files.createDirectories(folder.resolve("a.zip")), "ND-0403", "a.zip");
  }

  /** Restored beside what a restore that was killed has left. */
  @Test
  void whatAKilledRestoreLeftIsRemoved() throws IOException {
    var left = Files.createDirectories(folder.resolve(".place.restoring/postgres"));
    Files.writeString(left.resolve("PG_VERSION"), "18");
    var crooked = new LinkedHashMap<>(whole);
    crooked.remove("backup.json");
    refused(crooked, "ND-0403", "backup.json");
  }

  private void refused(Map<String, byte[]> entries, String code, String named) throws IOException {
    refused(zip(entries), code, named);
  }

  private void refused(Path file, String code, String named) {
    var place = folder.resolve("place");
    var restore = new Restore(BackupTests.verification(0), step -> {});
    assertThatThrownBy(() -> restore.read(file, place))
        .hasMessageStartingWith(code)
        .hasMessageContaining(named);
    assertThat(place).doesNotExist();
    assertThat(folder.resolve(".place.restoring")).doesNotExist();
  }

  private Path zip(Map<String, byte[]> entries) throws IOException {
    var file = folder.resolve("a.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  private static Map<String, byte[]> entries(Path file) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }
}
