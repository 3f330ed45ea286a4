package vn.lienthong.edxml;

/** A status packet that was read. */
public record StatusPacket(StatusReport report, PacketFacts facts) implements Packet {
  @Override
  public Organization from() {
    return report.from();
  }
}
