package vn.lienthong.node.transfer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.node.NodeError;
import vn.lienthong.node.installation.Elsewhere;
import vn.lienthong.node.installation.Installation;
import vn.lienthong.shared.OwnerOnly;
import vn.lienthong.shared.Progress;
import vn.lienthong.shared.RuleViolated;

/**
 * Writes everything a node holds into one zip file: the rows of one snapshot, and the folders of
 * its data directory that are not the database's. The node may run meanwhile.
 */
public final class Backup {
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
   * @return the file written, with the keys in it, so for its owner only; it is there whole or not
   *     at all
   */
  public Path write(DataSource database, Path directory, Installation installation, Path target) {
    var taken = wall.instant();
    var named = Files.isDirectory(target) ? target.resolve(name(taken)) : target;
    var file = named.toAbsolutePath();
    if (Files.exists(file)) {
      throw new RuleViolated(NodeError.FILE_EXISTS, file);
    }
    var part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (var source = Source.snapshot(database);
          var zip = new ZipOutputStream(new BufferedOutputStream(created(part), 1 << 16))) {
        zip.setLevel(Deflater.BEST_SPEED);
        var contents = new BackupContents(release, taken, installation, source.catalog());
        rows(source, zip);
        files(directory, part, zip);
        zip.putNextEntry(new ZipEntry(BackupContents.NAME));
        zip.write(JsonMapper.builder().build().writeValueAsBytes(contents));
        zip.closeEntry();
      }
      force(part);
      for (var folder : Elsewhere.of(directory)) {
        progress.step("NOT SAVED, outside of the data directory: " + folder);
      }
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

  private static OutputStream created(Path part) throws IOException {
    try {
      Files.deleteIfExists(part);
      return Files.newOutputStream(OwnerOnly.file(part));
    } catch (FileSystemException e) {
      throw new RuleViolated(NodeError.FILE_NOT_WRITABLE, part, e.getClass().getSimpleName());
    }
  }

  /** The file being written may itself lie in the directory. */
  private static void files(Path directory, Path part, ZipOutputStream zip) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    for (var path : present(directory)) {
      if (!path.toAbsolutePath().normalize().equals(part.normalize())) {
        save(path, BackupContents.FILES + directory.relativize(path), zip);
      }
    }
  }

  /** Files that a backup holds, in order, behind links too; one that goes is passed over. */
  private static SortedSet<Path> present(Path directory) throws IOException {
    var present = new TreeSet<Path>();
    Files.walkFileTree(
        directory,
        Set.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isLeftOut(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isLeftOut(file)) {
              present.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            return failure instanceof NoSuchFileException
                ? FileVisitResult.CONTINUE
                : super.visitFileFailed(file, failure);
          }

          private boolean isLeftOut(Path path) {
            return BackupContents.LEFT_OUT.contains(
                directory.relativize(path).getName(0).toString());
          }
        });
    return present;
  }

  /** A running node also removes files; no row of the snapshot stands on one of these. */
  private static void save(Path path, String name, ZipOutputStream zip) throws IOException {
    try (var content = Files.newInputStream(path)) {
      zip.putNextEntry(new ZipEntry(name));
      content.transferTo(zip);
      zip.closeEntry();
    } catch (NoSuchFileException gone) {
      // nothing of it was written
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
