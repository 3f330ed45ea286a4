package vn.lienthong.client;

import java.io.IOException;
import java.io.InputStream;

/** Takes packets that were fetched together. */
@FunctionalInterface
public interface PacketTaker {
  /**
   * Takes one packet.
   *
   * @param docId the id that the axis gave
   * @param packet its bytes, to be read here
   */
  void take(String docId, InputStream packet) throws IOException;
}
