package vn.lienthong.exchange.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.exchange.Signing;
import vn.lienthong.exchange.SigningOrder;
import vn.lienthong.files.FileId;
import vn.lienthong.files.FileStore;
import vn.lienthong.files.Incoming;
import vn.lienthong.files.StoredFile;

/** Files in memory. */
final class MemoryFiles implements FileStore {
  private final Map<FileId, byte[]> kept = new ConcurrentHashMap<>();

  /** A file as a form names it. */
  SigningOrder.File file(String name, String text) {
    var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var stored = put(content, Long.MAX_VALUE);
    return new SigningOrder.File(name, new Signing.Stored(stored.id().sha256(), stored.bytes()));
  }

  String text(Signing.Stored file) {
    return new String(bytes(new FileId(file.sha256())), StandardCharsets.UTF_8);
  }

  @Override
  public Incoming receive(InputStream content, long maxBytes) {
    try {
      return new Received(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Received implements Incoming {
    private final byte[] bytes;

    Received(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public StoredFile keep() {
      try {
        var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        var id = new FileId(HexFormat.of().formatHex(digest));
        kept.put(id, bytes);
        return new StoredFile(id, bytes.length);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {}
  }

  @Override
  public InputStream open(FileId id) {
    return new ByteArrayInputStream(bytes(id));
  }

  private byte[] bytes(FileId id) {
    return Objects.requireNonNull(kept.get(id), id.sha256());
  }

  @Override
  public long size(FileId id) {
    return bytes(id).length;
  }

  @Override
  public boolean contains(FileId id) {
    return kept.containsKey(id);
  }
}
