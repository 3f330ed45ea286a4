package vn.lienthong.edxml;

/** A packet that was read: a document or a status. */
public sealed interface Packet permits DocumentPacket, StatusPacket {
  /** The sender. */
  Organization from();

  /** Digest, size, encoding and findings of the file. */
  PacketFacts facts();
}
