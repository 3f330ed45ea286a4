package vn.lienthong.client;

/**
 * Stores one received packet for good. Returning means it is committed and the axis may forget it;
 * throwing means it is to be delivered again. It may be called again for a docId it has stored,
 * should the machine stop between its commit and the confirmation.
 */
@FunctionalInterface
public interface PacketHandler {

  /** The file is deleted afterwards unless the handler moved it away. */
  void store(ReceivedPacket packet) throws Exception;
}
