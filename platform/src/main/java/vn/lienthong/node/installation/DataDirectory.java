package vn.lienthong.node.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.node.NodeError;
import vn.lienthong.shared.OwnerOnly;
import vn.lienthong.shared.RuleViolated;

/**
 * The folder of one node, held by one process at a time. The lock is the operating system's, so it
 * ends with the process, also after {@code kill -9}; the number in the file is for the message.
 */
public final class DataDirectory implements AutoCloseable {
  private static final String LOCK = "node.lock";
  private static final String HOLDER = "node.pid";
  private static final String INSTALLATION = "installation.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Held by this process: POSIX drops a lock when any descriptor of its file is closed, so the file
   * must not be opened a second time here.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Takes the directory, creating it when it is missing, and closes it to other accounts.
   *
   * @throws RuleViolated when another process holds it, or it cannot be a folder of ours
   */
  public static DataDirectory take(Path wanted) {
    try {
      var path = OwnerOnly.folder(wanted.toAbsolutePath().normalize()).toRealPath();
      OwnerOnly.close(path);
      return new DataDirectory(path, lock(path));
    } catch (FileSystemException e) {
      throw new RuleViolated(NodeError.DIRECTORY_UNUSABLE, wanted, reason(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether some process holds the directory now. */
  public static boolean inUse(Path path) {
    if (!Files.exists(path.resolve(LOCK))) {
      return false;
    }
    try {
      take(path).close();
      return false;
    } catch (RuleViolated held) {
      return true;
    }
  }

  /** What the first start decided; empty before it. */
  public static Optional<Installation> installation(Path directory) {
    var file = directory.resolve(INSTALLATION);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Installation read = JSON.readValue(Files.readString(file), Installation.class);
      if (read == null) {
        throw new RuleViolated(NodeError.INSTALLATION_UNREADABLE, file);
      }
      return Optional.of(read);
    } catch (IOException | JacksonException e) {
      throw new RuleViolated(NodeError.INSTALLATION_UNREADABLE, file);
    }
  }

  public Path path() {
    return path;
  }

  public Optional<Installation> installation() {
    return installation(path);
  }

  /** Writes the decisions whole or not at all. */
  public void write(Installation installation) {
    var file = path.resolve(INSTALLATION);
    var part = path.resolve(INSTALLATION + ".part");
    try (var channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(JSON.writeValueAsBytes(installation)));
      channel.force(true);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD.remove(path);
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    if (!HELD.add(path)) {
      throw new RuleViolated(NodeError.DIRECTORY_IN_USE, path, ownPid());
    }
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        throw new RuleViolated(NodeError.DIRECTORY_IN_USE, path, holder(path));
      }
      Files.writeString(path.resolve(HOLDER), ownPid());
      return channel;
    } catch (IOException | RuntimeException e) {
      if (channel != null) {
        channel.close();
      }
      HELD.remove(path);
      throw e;
    }
  }

  /** The system names a file that is in the way, or its own reason, or neither. */
  private static String reason(FileSystemException e) {
    var kind = e.getClass().getSimpleName().replace("Exception", "");
    return e.getReason() == null ? kind + ": " + e.getFile() : e.getReason();
  }

  private static String holder(Path path) throws IOException {
    var file = path.resolve(HOLDER);
    return Files.exists(file) ? Files.readString(file) : "?";
  }

  private static String ownPid() {
    return Long.toString(ProcessHandle.current().pid());
  }
}
