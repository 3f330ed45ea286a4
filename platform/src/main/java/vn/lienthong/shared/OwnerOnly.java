package vn.lienthong.shared;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Rights of what nobody but the account of the node may read. A file system that knows no such
 * rights is left as it is.
 */
public final class OwnerOnly {
  private static final String FOLDER = "rwx------";
  private static final String FILE = "rw-------";
  private static final boolean KNOWN =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private OwnerOnly() {}

  /** Creates the folder, and those above it, where they are missing; a link to one will do. */
  public static Path folder(Path path) throws IOException {
    return Files.isDirectory(path) ? path : Files.createDirectories(path, rights(FOLDER));
  }

  /** Creates an empty file. */
  public static Path file(Path path) throws IOException {
    return Files.createFile(path, rights(FILE));
  }

  /** Creates an empty file with a name that is free. */
  public static Path temporary(Path folder, String prefix) throws IOException {
    return Files.createTempFile(folder, prefix, ".new", rights(FILE));
  }

  /** Takes the rights of others away from a file or folder that is there, where this may. */
  public static void close(Path path) throws IOException {
    var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    try {
      var rights = view.readAttributes().permissions();
      if (rights.removeIf(right -> !right.name().startsWith("OWNER_"))) {
        view.setPermissions(rights);
      }
    } catch (FileSystemException notOurs) {
      // a volume that belongs to another account keeps the rights its administrator gave it
    }
  }

  private static FileAttribute<?>[] rights(String text) {
    return KNOWN
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))
        }
        : new FileAttribute<?>[0];
  }
}
