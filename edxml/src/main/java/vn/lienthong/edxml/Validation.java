package vn.lienthong.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything there is to say about a file that claims to be a packet. */
public final class Validation {
  private final @Nullable Packet packet;
  private final List<Finding> findings;

  private Validation(@Nullable Packet packet, List<Finding> findings) {
    this.packet = packet;
    this.findings = List.copyOf(findings);
  }

  /** Reads a file to its end or to the place where it becomes unreadable. */
  public static Validation of(InputStream file, Limits limits) throws IOException {
    var soFar = new Findings();
    try {
      var packet = EdxmlReader.read(file, limits, AttachmentSink.discard(), soFar);
      return new Validation(packet, packet.facts().findings());
    } catch (EdxmlRefused refused) {
      var all = new ArrayList<>(soFar.inFileOrder());
      all.add(refused.finding());
      return new Validation(null, all);
    }
  }

  /** True when the packet can be read, even with a damaged attachment. */
  public boolean isReadable() {
    return packet != null;
  }

  /** The packet, if it can be read. */
  public Optional<Packet> packet() {
    return Optional.ofNullable(packet);
  }

  /** All findings in the order of the file; of an unreadable one, the last is the reason. */
  public List<Finding> findings() {
    return findings;
  }
}
