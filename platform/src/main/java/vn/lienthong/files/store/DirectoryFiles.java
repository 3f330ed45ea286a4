package vn.lienthong.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.lienthong.files.FileId;
import vn.lienthong.files.FileStore;
import vn.lienthong.files.FilesError;
import vn.lienthong.files.FilesSettings;
import vn.lienthong.files.Incoming;
import vn.lienthong.files.StoredFile;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.OwnerOnly;
import vn.lienthong.shared.RuleViolated;

/**
 * A directory {@code ab/cd/abcd…}: written aside, forced to disk, then renamed, so that a name
 * never stands for half a file.
 */
@Component
class DirectoryFiles implements FileStore {
  /** The folder of a file, the folder of those, and the store itself get durable entries. */
  private static final int FOLDERS = 3;

  private static final int BUFFER = 65_536;
  private static final Pattern STORED = Pattern.compile("[0-9a-f]{64}");

  private final Path root;
  private final Path incoming;

  DirectoryFiles(FilesSettings settings) {
    this.root = settings.directory().toAbsolutePath();
    this.incoming = root.resolve("incoming");
  }

  @Override
  public Incoming receive(InputStream content, long maxBytes) {
    try {
      OwnerOnly.folder(incoming);
      var aside = incoming.resolve(Ids.next().toString());
      try {
        return new Aside(aside, write(content, aside, maxBytes));
      } catch (IOException | RuntimeException broken) {
        Files.deleteIfExists(aside);
        throw broken;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes in the folder for what is on its way. */
  private final class Aside implements Incoming {
    private final Path file;
    private final StoredFile described;

    Aside(Path file, StoredFile described) {
      this.file = file;
      this.described = described;
    }

    @Override
    public InputStream open() {
      try {
        return Files.newInputStream(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public StoredFile keep() {
      try {
        publish(file, path(described.id()));
        return described;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static StoredFile write(InputStream content, Path aside, long maxBytes)
      throws IOException {
    var digest = sha256();
    var buffer = new byte[BUFFER];
    long total = 0;
    try (var channel =
        FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        total += read;
        if (total > maxBytes) {
          throw new RuleViolated(FilesError.TOO_LARGE, maxBytes);
        }
        digest.update(buffer, 0, read);
        var bytes = ByteBuffer.wrap(buffer, 0, read);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      channel.force(true);
    }
    return new StoredFile(new FileId(HexFormat.of().formatHex(digest.digest())), total);
  }

  /** The same bytes replace those that are there: the file is young again and in nobody's way. */
  private void publish(Path aside, Path target) throws IOException {
    var folder = target.getParent();
    if (folder != null) {
      OwnerOnly.folder(folder);
    }
    synchronized (this) {
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    }
    for (int level = 0; folder != null && level < FOLDERS; level++) {
      force(folder);
      folder = folder.getParent();
    }
  }

  private static void force(Path directory) throws IOException {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Stored files that were kept last before then. */
  List<FileId> olderThan(Instant border) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (var files = Files.find(root, FOLDERS, (file, kind) -> kind.isRegularFile())) {
      return files
          .filter(file -> STORED.matcher(file.getFileName().toString()).matches())
          .map(file -> new FileId(file.getFileName().toString()))
          .filter(id -> isOlder(path(id), border))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a file unless it was kept again since then. */
  synchronized boolean remove(FileId id, Instant border) {
    return isOlder(path(id), border) && deleted(path(id));
  }

  /** Removes what a process that was killed has left on its way in; the number. */
  int removeParts(Instant border) {
    if (!Files.isDirectory(incoming)) {
      return 0;
    }
    try (var parts = Files.list(incoming)) {
      return (int) parts.filter(part -> isOlder(part, border) && deleted(part)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOlder(Path file, Instant border) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(border);
    } catch (NoSuchFileException gone) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean deleted(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream open(FileId id) {
    try {
      return Files.newInputStream(path(id));
    } catch (NoSuchFileException missing) {
      throw new RuleViolated(FilesError.NOT_FOUND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long size(FileId id) {
    try {
      return Files.size(path(id));
    } catch (NoSuchFileException missing) {
      throw new RuleViolated(FilesError.NOT_FOUND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean contains(FileId id) {
    return Files.exists(path(id));
  }

  private Path path(FileId id) {
    var hash = id.sha256();
    return root.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
