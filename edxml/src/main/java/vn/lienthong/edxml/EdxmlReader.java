package vn.lienthong.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a packet in one pass and a constant heap: values, positions, digests and findings. Tolerant
 * of every order, prefix and form known from systems in service; never resolves a DTD or entity.
 */
public final class EdxmlReader {
  /** Namespace of QCVN 102:2016; Amendment 1:2022 did not change it. */
  public static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

  private EdxmlReader() {}

  /**
   * Reads a packet to its end; the stream is not closed.
   *
   * @throws EdxmlRefused when it is no readable packet, or larger than the limits
   * @throws IOException only when the stream or the sink fails
   */
  public static Packet read(InputStream packet, Limits limits, AttachmentSink sink)
      throws IOException, EdxmlRefused {
    return read(packet, limits, sink, new Findings());
  }

  /** Reads a packet without keeping attachment contents. */
  public static Packet read(InputStream packet, Limits limits) throws IOException, EdxmlRefused {
    return read(packet, limits, AttachmentSink.discard());
  }

  /** Reads a packet from a file within the standard limits. */
  public static Packet read(Path packet) throws IOException, EdxmlRefused {
    try (var in = Files.newInputStream(packet)) {
      return read(in, Limits.standard());
    }
  }

  static Packet read(InputStream packet, Limits limits, AttachmentSink sink, Findings findings)
      throws IOException, EdxmlRefused {
    PacketFeed feed;
    try {
      feed = new PacketFeed(packet, limits.maxPacketBytes());
    } catch (PacketFeed.StoppedException tooBig) {
      throw EdxmlRefused.at(tooBig.code, 1, 1, "", tooBig.argument);
    }
    reportEncoding(feed.start(), findings);
    var events = new XmlEvents(feed, limits.maxDepth());
    var attachments = new AttachmentReader(events, limits, sink, findings);
    var parts = new PacketStructure(events, limits, attachments, findings).read();
    return new PacketAssembly(feed, parts, findings).packet(attachments);
  }

  private static void reportEncoding(PacketStart start, Findings findings) {
    var name = start.charset().name();
    if (!start.contradiction().isEmpty()) {
      findings.add(EdxCode.ENCODING_DECLARED_WRONG, 1, 1, "", start.contradiction(), name);
    } else if (start.unit() > 0) {
      findings.add(EdxCode.ENCODING_OTHER, 1, 1, "", name);
    }
  }
}
