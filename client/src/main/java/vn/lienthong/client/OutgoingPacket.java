package vn.lienthong.client;

import java.nio.file.Path;
import java.util.List;

/**
 * A packet file to be sent. An empty {@code from} means the system id; a non-empty {@code to}
 * narrows the recipients that the packet itself names.
 */
public record OutgoingPacket(Path file, MessageType type, String from, List<String> to) {

  public OutgoingPacket {
    to = List.copyOf(to);
  }

  /** A document to all the recipients it names. */
  public static OutgoingPacket document(Path file) {
    return new OutgoingPacket(file, MessageType.DOCUMENT, "", List.of());
  }

  /** A status report to the agency it names. */
  public static OutgoingPacket status(Path file) {
    return new OutgoingPacket(file, MessageType.STATUS, "", List.of());
  }

  /** The same packet on behalf of the agency with this code. */
  public OutgoingPacket from(String agency) {
    return new OutgoingPacket(file, type, agency, to);
  }

  /** The same packet to these recipients only. */
  public OutgoingPacket onlyTo(List<String> agencies) {
    return new OutgoingPacket(file, type, from, agencies);
  }
}
