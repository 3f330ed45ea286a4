package vn.lienthong.exchange.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Port to stored packets, wherever their bytes lie. */
public interface Packets {
  /**
   * Stores a packet in the caller's transaction.
   *
   * @param body the bytes where they go into the row; null when they lie durably in the file
   */
  void insert(StoredPacket packet, byte @Nullable [] body);

  /** The packet exactly as it was received. */
  InputStream open(StoredPacket packet) throws IOException;

  /** Those of the files that a stored packet names. */
  Set<String> named(Collection<String> files);
}
