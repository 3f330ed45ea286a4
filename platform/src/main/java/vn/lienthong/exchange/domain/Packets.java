package vn.lienthong.exchange.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Port to stored packets, wherever their bytes lie. */
public interface Packets {
  /**
   * The packet exactly as it was received.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link
   *     vn.lienthong.exchange.ArchiveError#PACKET_ARCHIVED} naming the archive it left for
   */
  InputStream open(StoredPacket packet) throws IOException;

  /** The bytes of those of these packets that lie in rows. */
  Map<UUID, byte[]> inRows(Collection<UUID> packets);

  /** Those of the files that a stored packet names. */
  Set<String> named(Collection<String> files);
}
