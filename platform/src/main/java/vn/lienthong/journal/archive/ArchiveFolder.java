package vn.lienthong.journal.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import vn.lienthong.shared.OwnerOnly;

/** The folder of the archives; each is a folder that is there whole or not at all. */
public final class ArchiveFolder {
  private static final String UNFINISHED = ".part";

  private final Path root;

  public ArchiveFolder(Path root) {
    this.root = root;
  }

  public Path of(String name) {
    return root.resolve(name);
  }

  /** An empty folder to write an archive of that name into. */
  Path begin(String name) throws IOException {
    discard(name);
    OwnerOnly.folder(root);
    return OwnerOnly.folder(part(name));
  }

  /** Makes the archive appear under its name; its files are on the disk already. */
  void finish(String name) throws IOException {
    sync(part(name));
    Files.move(part(name), of(name), StandardCopyOption.ATOMIC_MOVE);
    sync(root);
  }

  /** Removes what was written of an archive that never appeared under its name. */
  public void discard(String name) throws IOException {
    var part = part(name);
    if (!Files.exists(part)) {
      return;
    }
    try (var files = Files.walk(part)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  public boolean contains(String name) {
    return Files.isDirectory(of(name));
  }

  /**
   * The highest number behind that prefix among the archives that lie here, 0 for none; a restored
   * database does not know all of them.
   */
  public int highest(String prefix) throws IOException {
    if (!Files.isDirectory(root)) {
      return 0;
    }
    try (var folders = Files.list(root)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.startsWith(prefix))
          .map(name -> name.substring(prefix.length()))
          .filter(number -> number.matches("\\d{1,9}"))
          .mapToInt(Integer::parseInt)
          .max()
          .orElse(0);
    }
  }

  /** Bytes that may still be written on the disk of the archives. */
  long usable() throws IOException {
    return Files.getFileStore(root).getUsableSpace();
  }

  private Path part(String name) {
    return root.resolve(name + UNFINISHED);
  }

  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
