package vn.lienthong.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.shared.RuleViolated;

/** The store without a disk. */
public final class InMemoryFiles implements FileStore {
  private final Map<FileId, byte[]> kept = new ConcurrentHashMap<>();

  @Override
  public Incoming receive(InputStream content, long maxBytes) {
    try {
      var bytes = content.readAllBytes();
      if (bytes.length > maxBytes) {
        throw new RuleViolated(FilesError.TOO_LARGE, maxBytes);
      }
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      var id = new FileId(HexFormat.of().formatHex(hash));
      return new Received(id, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Received implements Incoming {
    private final FileId id;
    private final byte[] bytes;

    Received(FileId id, byte[] bytes) {
      this.id = id;
      this.bytes = bytes;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public StoredFile keep() {
      kept.put(id, bytes);
      return new StoredFile(id, bytes.length);
    }

    @Override
    public void close() {
      // forgotten with this object
    }
  }

  @Override
  public InputStream open(FileId id) {
    return new ByteArrayInputStream(bytes(id));
  }

  @Override
  public long size(FileId id) {
    return bytes(id).length;
  }

  @Override
  public boolean contains(FileId id) {
    return kept.containsKey(id);
  }

  private byte[] bytes(FileId id) {
    var bytes = kept.get(id);
    if (bytes == null) {
      throw new RuleViolated(FilesError.NOT_FOUND);
    }
    return bytes;
  }
}
