package vn.lienthong.exchange.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a packet as received.
 *
 * @param sha256 lower-case hex
 * @param file name under the packet directory; null when the bytes are in the row or archived
 * @param archive name of the archive that the bytes left for; null while they are here
 */
public record StoredPacket(
    UUID id, String sha256, long size, @Nullable String file, @Nullable String archive) {

  /** A packet whose bytes are here. */
  public StoredPacket(UUID id, String sha256, long size, @Nullable String file) {
    this(id, sha256, size, file, null);
  }
}
