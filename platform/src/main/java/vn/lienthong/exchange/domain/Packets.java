package vn.lienthong.exchange.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Set;

/** Port to stored packets, wherever their bytes lie. */
public interface Packets {
  /** The packet exactly as it was received. */
  InputStream open(StoredPacket packet) throws IOException;

  /** Those of the files that a stored packet names. */
  Set<String> named(Collection<String> files);
}
