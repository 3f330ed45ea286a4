package vn.lienthong.node.transfer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.node.NodeError;
import vn.lienthong.node.installation.DataDirectory;
import vn.lienthong.node.postgres.EmbeddedDatabase;
import vn.lienthong.node.postgres.Folders;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.OwnerOnly;
import vn.lienthong.shared.Progress;
import vn.lienthong.shared.RuleViolated;

/**
 * Brings a backup back into a new data directory. It is made under another name beside its place
 * and moved there at the end, so a restore that failed leaves nothing that starts. Each restore has
 * a name: what was saved may still run elsewhere, so the journal goes on as a log of its own.
 */
public final class Restore {
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})*");

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
        refuseCrooked(zip, contents.catalog());
        build(zip, contents, stage);
        Files.deleteIfExists(place);
        Files.move(stage, place, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Folders.delete(stage);
      }
    } catch (SQLException e) {
      throw new RuleViolated(NodeError.BACKUP_UNREADABLE, file, String.valueOf(e.getMessage()));
    } catch (ZipException | NoSuchFileException | FileNotFoundException e) {
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
      directory.write(contents.installation().restored(Ids.secret(12)));
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
      if (isFile(entry)) {
        var path = stage.resolve(entry.getName().substring(BackupContents.FILES.length()));
        OwnerOnly.folder(Objects.requireNonNull(path.getParent()));
        try (var content = zip.getInputStream(entry);
            var file = Files.newOutputStream(OwnerOnly.file(path))) {
          content.transferTo(file);
        }
      }
    }
  }

  /** Folders have no entry of their own, unless somebody packed the file again. */
  private static boolean isFile(ZipEntry entry) {
    return entry.getName().startsWith(BackupContents.FILES) && !entry.isDirectory();
  }

  /**
   * @throws RuleViolated when a table has no rows to read, or a file would not come to lie where
   *     files of modules do
   */
  private static void refuseCrooked(ZipFile zip, Catalog catalog) {
    for (var table : catalog.tables()) {
      if (zip.getEntry(BackupContents.entry(table)) == null) {
        throw new RuleViolated(
            NodeError.BACKUP_UNREADABLE, zip.getName(), BackupContents.entry(table));
      }
    }
    var names = new HashSet<String>();
    for (var entry : Collections.list(zip.entries())) {
      var name = entry.getName();
      if (isFile(entry)
          && (!names.add(name) || !isInside(name.substring(BackupContents.FILES.length())))) {
        throw new RuleViolated(NodeError.BACKUP_UNREADABLE, zip.getName(), name);
      }
    }
  }

  private static boolean isInside(String name) {
    try {
      var path = Path.of(name);
      return !path.isAbsolute()
          && path.equals(path.normalize())
          && !path.startsWith("..")
          && !BackupContents.LEFT_OUT.contains(path.getName(0).toString());
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static BackupContents contents(Path file, ZipFile zip) throws IOException {
    var entry = zip.getEntry(BackupContents.NAME);
    if (entry == null) {
      throw new RuleViolated(NodeError.BACKUP_UNREADABLE, file, BackupContents.NAME);
    }
    try (var content = zip.getInputStream(entry)) {
      BackupContents read = JsonMapper.builder().build().readValue(content, BackupContents.class);
      if (read == null) {
        throw new RuleViolated(NodeError.BACKUP_UNREADABLE, file, BackupContents.NAME);
      }
      return read;
    } catch (JacksonException e) {
      throw new RuleViolated(NodeError.BACKUP_UNREADABLE, file, e.getOriginalMessage());
    }
  }

  private static void refuseNewer(Map<String, String> versions) {
    var newest = Migrations.newest();
    versions.forEach((module, version) -> {
      var known = newest.get(module);
      if (known == null
          || !VERSION.matcher(version).matches()
          || Migrations.isNewer(version, known)) {
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
