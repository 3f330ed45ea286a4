package vn.lienthong.node.postgres;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import vn.lienthong.shared.Ids;

/**
 * Ports for servers that come a moment later, or again after they were killed. They lie outside of
 * those that a system gives to whoever asks for any (on Linux from 32768 on), or somebody else may
 * be given the port meanwhile.
 */
public final class FreePort {
  static final int LOWEST = 20_000;
  static final int COUNT = 10_000;

  private FreePort() {}

  /** One that nobody has now, chosen by chance. */
  public static int next() throws IOException {
    return from(ByteBuffer.wrap(Ids.bytes(Integer.BYTES)).getInt());
  }

  /** The first that is free, counted from a place in the range. */
  static int from(int place) throws IOException {
    IOException taken = null;
    for (int n = 0; n < COUNT; n++) {
      try (var socket = new ServerSocket(LOWEST + Math.floorMod(place + n, COUNT))) {
        return socket.getLocalPort();
      } catch (IOException e) {
        taken = e;
      }
    }
    throw new IOException("No port is free", taken);
  }
}
