package vn.lienthong.exchange.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.OwnerOnly;

/** The bytes of packets that come in pieces, one file each. */
@Component
class UploadFiles {
  /** A folder of the packet directory that {@link LeftPackets} leaves alone. */
  static final String FOLDER = "uploads";

  private static final Pattern NAME = Pattern.compile("([0-9a-f-]{36})\\.part");

  private final ExchangeSettings settings;
  private final Path folder;
  private final Path incoming;

  UploadFiles(ExchangeSettings settings) {
    this.settings = settings;
    this.folder = settings.directory().resolve(FOLDER);
    this.incoming = settings.directory().resolve(Spool.FOLDER);
  }

  private Path of(UUID id) {
    return folder.resolve(id + ".part");
  }

  /** A piece of at most so many bytes, read to its end. */
  Spool read(InputStream piece, long most) {
    return Spool.read(piece, incoming, (int) settings.rowLimit().toBytes(), most);
  }

  /**
   * A whole packet on its way into the packet store. Beyond what a row holds it is the same file
   * under a second name, copied only where the file system has no such names.
   */
  Spool spool(UUID id, long size, Instant now) throws IOException {
    var file = of(id);
    if (Files.size(file) != size) {
      throw new IOException("bytes of upload " + id + " are gone");
    }
    if (size <= settings.rowLimit().toBytes()) {
      try (var in = Files.newInputStream(file)) {
        return read(in, size);
      }
    }
    OwnerOnly.folder(incoming);
    var second = incoming.resolve(Ids.next() + ".part");
    try {
      Files.createLink(second, file);
    } catch (UnsupportedOperationException noLinks) {
      Files.copy(file, second);
    }
    Files.setLastModifiedTime(second, FileTime.from(now));
    return Spool.of(second, size, size);
  }

  /**
   * Writes a piece at its place and returns when it is durable. What stands behind the place was
   * written by a process that ended before it could say so, and goes.
   */
  void append(UUID id, long offset, InputStream piece, long length) throws IOException {
    OwnerOnly.folder(folder);
    try (var file = FileChannel.open(of(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var from = Channels.newChannel(piece)) {
      if (file.size() < offset) {
        throw new IOException("bytes of upload " + id + " are gone");
      }
      file.truncate(offset);
      long written = 0;
      while (written < length) {
        long moved = file.transferFrom(from, offset + written, length - written);
        if (moved == 0) {
          throw new IOException("piece ended early");
        }
        written += moved;
      }
      file.force(true);
    }
    if (offset == 0) {
      forceFolder();
    }
  }

  private void forceFolder() throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  void remove(UUID id) {
    try {
      Files.deleteIfExists(of(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The uploads of which bytes lie here. */
  Set<UUID> all() {
    var found = new HashSet<UUID>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (var files = Files.list(folder)) {
      files.forEach(file -> {
        var name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) {
          found.add(UUID.fromString(name.group(1)));
        }
      });
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
