package vn.lienthong.node.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.node.NodeError;
import vn.lienthong.node.installation.DataDirectory;
import vn.lienthong.node.postgres.EmbeddedDatabase;
import vn.lienthong.node.postgres.Folders;
import vn.lienthong.shared.Progress;
import vn.lienthong.shared.RuleViolated;

/**
 * Brings a backup back into a new data directory. It is made under another name beside its place
 * and moved there at the end, so a restore that failed leaves nothing that starts.
 */
public final class Restore {
  private final Verification verification;
  private final Progress progress;

  public Restore(Verification verification, Progress progress) {
    this.verification = verification;
    this.progress = progress;
  }

  /**
   * @param directory missing or empty
   * @throws RuleViolated when the directory holds something, the backup cannot be read, its schema
   *     is newer than this release, or what came back differs from what was saved
   */
  public void read(Path file, Path directory) {
    var place = directory.toAbsolutePath().normalize();
    try {
      refuseUnlessEmpty(place);
      var stage = place.resolveSibling("." + place.getFileName() + ".restoring");
      Folders.delete(stage);
      try (var zip = new ZipFile(file.toFile())) {
        var contents = contents(file, zip);
        refuseNewer(contents.catalog().versions());
        build(zip, contents, stage);
        Files.deleteIfExists(place);
        Files.move(stage, place, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Folders.delete(stage);
      }
    } catch (SQLException e) {
      throw new RuleViolated(NodeError.BACKUP_UNREADABLE, file, String.valueOf(e.getMessage()));
    } catch (ZipException | NoSuchFileException e) {
      throw new RuleViolated(NodeError.BACKUP_UNREADABLE, file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void build(ZipFile zip, BackupContents contents, Path stage)
      throws IOException, SQLException {
    try (var directory = DataDirectory.take(stage)) {
      try (var database = EmbeddedDatabase.start(stage, progress)) {
        rows(zip, contents.catalog(), database.dataSource());
        verification.demand(database.dataSource());
      }
      files(zip, stage);
      directory.write(contents.installation());
    }
  }

  private void rows(ZipFile zip, Catalog catalog, DataSource database)
      throws SQLException, IOException {
    progress.step("Bringing the schema to the version of the backup");
    Migrations.to(database, catalog.versions());
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      var target = new Target(connection, catalog);
      target.prepare();
      for (var table : catalog.tables()) {
        progress.step(table.schema() + "." + table.name() + ": " + table.rows() + " rows");
        try (var rows = zip.getInputStream(zip.getEntry(BackupContents.entry(table)))) {
          target.load(table, rows);
        }
      }
      target.finish();
      connection.commit();
    }
  }

  private static void files(ZipFile zip, Path stage) throws IOException {
    for (var entry : Collections.list(zip.entries())) {
      if (entry.getName().startsWith(BackupContents.FILES)) {
        var path =
            stage.resolve(entry.getName().substring(BackupContents.FILES.length())).normalize();
        if (!path.startsWith(stage)) {
          throw new RuleViolated(NodeError.BACKUP_UNREADABLE, zip.getName(), entry.getName());
        }
        Files.createDirectories(path.getParent());
        try (var content = zip.getInputStream(entry)) {
          Files.copy(content, path);
        }
      }
    }
  }

  private static BackupContents contents(Path file, ZipFile zip) throws IOException {
    var entry = zip.getEntry(BackupContents.NAME);
    if (entry == null) {
      throw new RuleViolated(NodeError.BACKUP_UNREADABLE, file, BackupContents.NAME);
    }
    try (var content = zip.getInputStream(entry)) {
      return JsonMapper.builder().build().readValue(content, BackupContents.class);
    } catch (JacksonException e) {
      throw new RuleViolated(NodeError.BACKUP_UNREADABLE, file, e.getOriginalMessage());
    }
  }

  private static void refuseNewer(Map<String, String> versions) {
    var newest = Migrations.newest();
    versions.forEach((module, version) -> {
      var known = newest.get(module);
      if (known == null || Migrations.isNewer(version, known)) {
        throw new RuleViolated(NodeError.BACKUP_NEWER, module + " " + version);
      }
    });
  }

  private static void refuseUnlessEmpty(Path place) throws IOException {
    if (Files.exists(place)) {
      try (var children = Files.list(place)) {
        if (children.findAny().isPresent()) {
          throw new RuleViolated(NodeError.DIRECTORY_NOT_EMPTY, place);
        }
      }
    }
  }
}
