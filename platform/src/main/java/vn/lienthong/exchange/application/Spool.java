package vn.lienthong.exchange.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.domain.DigestText;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.OwnerOnly;
import vn.lienthong.shared.RuleViolated;

/**
 * A packet on its way in: in memory while it is small, else in a file of the spool directory.
 * Closed without {@link #keep}, the file is gone.
 */
final class Spool implements AutoCloseable {
  /** Where packets on their way in lie, below the packet directory. */
  static final String FOLDER = "incoming";

  private static final int CHUNK = 64 * 1024;

  /** What the VXP SDK sends behind a file; it does not count towards the limit. */
  private static final int LINE_BREAK = 2;

  private final long limit;
  private byte[] memory;
  private @Nullable Path file;
  private long size;
  private boolean kept;

  private Spool(long limit, byte[] memory, @Nullable Path file, long size) {
    this.limit = limit;
    this.memory = memory;
    this.file = file;
    this.size = size;
  }

  /**
   * Reads a packet to its end.
   *
   * @param inMemory bytes held in memory at most
   * @param limit bytes of a packet at most; what goes beyond it by more than a line break is
   *     refused before the rest is read, and a packet beyond it by {@link #check}
   */
  static Spool read(InputStream packet, Path directory, int inMemory, long limit) {
    try {
      var head = packet.readNBytes(inMemory + 1);
      if (head.length > limit + LINE_BREAK) {
        throw new RuleViolated(ExchangeError.PACKET_TOO_LARGE, limit);
      }
      if (head.length <= inMemory) {
        return new Spool(limit, head, null, head.length);
      }
      return toFile(head, packet, directory, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A packet that is whole in a file of the spool directory. */
  static Spool of(Path file, long size, long limit) {
    return new Spool(limit, new byte[0], file, size);
  }

  private static Spool toFile(byte[] head, InputStream rest, Path directory, long limit)
      throws IOException {
    OwnerOnly.folder(directory);
    var file = directory.resolve(Ids.next() + ".part");
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      out.write(head);
      long size = head.length;
      var chunk = new byte[CHUNK];
      for (int n = rest.read(chunk); n >= 0; n = rest.read(chunk)) {
        size += n;
        if (size > limit + LINE_BREAK) {
          throw new RuleViolated(ExchangeError.PACKET_TOO_LARGE, limit);
        }
        out.write(chunk, 0, n);
      }
      return new Spool(limit, new byte[0], file, size);
    } catch (IOException | RuleViolated e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  long size() {
    return size;
  }

  /** The bytes when they are held in memory; null when they are in {@link #file}. */
  byte @Nullable [] bytes() {
    return file == null ? memory : null;
  }

  @Nullable Path file() {
    return file;
  }

  InputStream open() throws IOException {
    return file == null ? new ByteArrayInputStream(memory) : Files.newInputStream(file);
  }

  /**
   * Holds the packet to the digest its sender promised and to the limit. The VXP SDK sends a CRLF
   * behind the file: where the digest is that of the bytes before it, it is taken off.
   */
  void check(String sha256) {
    digestAsPromised(sha256);
    if (size > limit) {
      throw new RuleViolated(ExchangeError.PACKET_TOO_LARGE, limit);
    }
  }

  /** True when the bytes have exactly that digest. */
  boolean has(String sha256) {
    try {
      return DigestText.matches(sha256, digest(size));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void digestAsPromised(String sha256) {
    try {
      if (sha256.isEmpty() || DigestText.matches(sha256, digest(size))) {
        return;
      }
      if (!endsWithLineBreak() || !DigestText.matches(sha256, digest(size - LINE_BREAK))) {
        throw new RuleViolated(ExchangeError.DIGEST_MISMATCH);
      }
      cut(size - LINE_BREAK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the bytes of a file durable and gives it its final place. */
  Path keep(Path target) throws IOException {
    var from = file;
    if (from == null) {
      throw new IllegalStateException("held in memory");
    }
    try (var channel = FileChannel.open(from, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    var folder = target.getParent();
    if (folder == null) {
      throw new IllegalArgumentException("no folder");
    }
    OwnerOnly.folder(folder);
    Files.move(from, target);
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
    file = target;
    kept = true;
    return target;
  }

  @Override
  public void close() {
    var spooled = file;
    if (spooled != null && !kept) {
      try {
        Files.deleteIfExists(spooled);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private byte[] digest(long length) throws IOException {
    try (var in = new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
      var chunk = new byte[CHUNK];
      long left = length;
      while (left > 0) {
        int n = in.read(chunk, 0, (int) Math.min(chunk.length, left));
        if (n < 0) {
          throw new IOException("packet ended early");
        }
        left -= n;
      }
      return in.getMessageDigest().digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean endsWithLineBreak() throws IOException {
    if (size < LINE_BREAK) {
      return false;
    }
    var last = new byte[LINE_BREAK];
    var path = file;
    if (path == null) {
      System.arraycopy(memory, memory.length - LINE_BREAK, last, 0, LINE_BREAK);
    } else {
      try (var in = new RandomAccessFile(path.toFile(), "r")) {
        in.seek(size - LINE_BREAK);
        in.readFully(last);
      }
    }
    return last[0] == '\r' && last[1] == '\n';
  }

  private void cut(long length) throws IOException {
    var path = file;
    if (path == null) {
      memory = Arrays.copyOf(memory, (int) length);
    } else {
      try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
        channel.truncate(length);
      }
    }
    size = length;
  }
}
