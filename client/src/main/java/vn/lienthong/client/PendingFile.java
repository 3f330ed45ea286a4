package vn.lienthong.client;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that takes its final name only when its content is safe on disk. */
final class PendingFile implements AutoCloseable {
  private final Path target;
  private final Path path;

  private PendingFile(Path target, Path path) {
    this.target = target;
    this.path = path;
  }

  static PendingFile beside(Path target) throws IOException {
    Path absolute = target.toAbsolutePath();
    return new PendingFile(
        absolute, Files.createTempFile(folderOf(absolute), ".incoming", ".part"));
  }

  Path path() {
    return path;
  }

  void commit() throws IOException {
    try (var file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (var folder = FileChannel.open(folderOf(target), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException notOnThisSystem) {
      // a folder cannot be opened on every system; there the rename alone has to do
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }

  private static Path folderOf(Path absolute) throws IOException {
    Path folder = absolute.getParent();
    if (folder == null) {
      throw new IOException("Not a file name: " + absolute);
    }
    return folder;
  }
}
