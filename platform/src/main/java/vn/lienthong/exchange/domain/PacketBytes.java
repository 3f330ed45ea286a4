package vn.lienthong.exchange.domain;

import java.io.IOException;
import java.io.InputStream;

/** Port to the stored bytes of packets, wherever they lie. */
public interface PacketBytes {
  /** The packet exactly as it was received. */
  InputStream open(StoredPacket packet) throws IOException;
}
