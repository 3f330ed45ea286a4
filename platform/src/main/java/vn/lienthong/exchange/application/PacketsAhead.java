package vn.lienthong.exchange.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.exchange.domain.Packets;
import vn.lienthong.exchange.domain.StoredPacket;

/**
 * Packets that are opened one after the other: those that lie in rows are read several at a time,
 * so that many small ones cost few statements and no more than a few megabytes are held.
 */
final class PacketsAhead {
  private static final long HELD_BYTES = 4L * 1024 * 1024;

  private final Packets packets;
  private final List<StoredPacket> order;
  private Map<UUID, byte[]> read = new HashMap<>();

  PacketsAhead(Packets packets, List<StoredPacket> order) {
    this.packets = packets;
    this.order = order;
  }

  InputStream open(StoredPacket packet) throws IOException {
    if (packet.file() == null && !read.containsKey(packet.id())) {
      read = packets.inRows(from(packet));
    }
    var body = read.remove(packet.id());
    return body == null ? packets.open(packet) : new ByteArrayInputStream(body);
  }

  private List<UUID> from(StoredPacket first) {
    var next = new ArrayList<UUID>();
    long bytes = 0;
    for (var packet : order.subList(order.indexOf(first), order.size())) {
      if (packet.file() == null) {
        bytes += packet.size();
        if (bytes > HELD_BYTES && !next.isEmpty()) {
          break;
        }
        next.add(packet.id());
      }
    }
    return next;
  }
}
