package vn.lienthong.node.transfer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.node.NodeError;
import vn.lienthong.node.installation.Installation;
import vn.lienthong.shared.Progress;
import vn.lienthong.shared.RuleViolated;

/**
 * Writes everything a node holds into one zip file: the rows of one snapshot, and the folders of
 * its data directory that are not the database's. The node may run meanwhile.
 */
public final class Backup {
  /** Made anew by a start or tied to this machine. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "postgres",
          "postgres.part",
          "postgres-binaries",
          "postgres-socket",
          "postgres.password",
          "logs",
          "node.lock",
          "node.pid",
          "installation.json",
          "installation.json.part");

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Clock wall;
  private final String release;
  private final Progress progress;

  public Backup(Clock wall, String release, Progress progress) {
    this.wall = wall;
    this.release = release;
    this.progress = progress;
  }

  /**
   * @param target a file that does not exist, or a folder, which gets a file named after the time
   * @return the file written; it is there whole or not at all
   */
  public Path write(DataSource database, Path directory, Installation installation, Path target) {
    var taken = wall.instant();
    var file = Files.isDirectory(target) ? target.resolve(name(taken)) : target.toAbsolutePath();
    if (Files.exists(file)) {
      throw new RuleViolated(NodeError.FILE_EXISTS, file);
    }
    var part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (var source = Source.snapshot(database);
          var zip =
              new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
        zip.setLevel(Deflater.BEST_SPEED);
        var contents = new BackupContents(release, taken, installation, source.catalog());
        rows(source, zip);
        files(directory, zip);
        zip.putNextEntry(new ZipEntry(BackupContents.NAME));
        zip.write(JsonMapper.builder().build().writeValueAsBytes(contents));
        zip.closeEntry();
      }
      force(part);
      return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (SQLException e) {
      throw new RuleViolated(NodeError.DATABASE_UNREACHABLE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      part.toFile().delete();
    }
  }

  private void rows(Source source, ZipOutputStream zip) throws SQLException, IOException {
    for (var table : source.catalog().tables()) {
      progress.step(table.schema() + "." + table.name() + ": " + table.rows() + " rows");
      zip.putNextEntry(new ZipEntry(BackupContents.entry(table)));
      source.write(table, zip);
      zip.closeEntry();
    }
  }

  private static void files(Path directory, ZipOutputStream zip) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (var paths = Files.walk(directory)) {
      for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
        var relative = directory.relativize(path);
        if (!LEFT_OUT.contains(relative.getName(0).toString())) {
          zip.putNextEntry(new ZipEntry(BackupContents.FILES + relative));
          Files.copy(path, zip);
          zip.closeEntry();
        }
      }
    }
  }

  private static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static String name(Instant taken) {
    return "lienthong-" + STAMP.format(taken) + ".zip";
  }
}
