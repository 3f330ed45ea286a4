package vn.lienthong.exchange.application;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.edxml.TraceHeader;
import vn.lienthong.edxml.TraceHeaderStamp;
import vn.lienthong.exchange.ArchiveError;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.domain.Axis;
import vn.lienthong.exchange.domain.Packets;
import vn.lienthong.exchange.domain.StoredPacket;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.RuleViolated;

/**
 * Packets as they leave the axis: the stored bytes and the axis's own TraceHeader with the time of
 * acceptance, so that each fetch gives the same bytes.
 */
@Component
class PacketOut {
  private final Packets bytes;
  private final ExchangeSettings settings;

  PacketOut(Packets bytes, ExchangeSettings settings) {
    this.bytes = bytes;
    this.settings = settings;
  }

  /**
   * What is handed out, read when it is asked for.
   *
   * @throws RuleViolated {@link ArchiveError#PACKET_ARCHIVED}
   */
  Mailbox.Content content(Axis.Held held) {
    var archive = held.packet().archive();
    if (archive != null) {
      throw new RuleViolated(ArchiveError.PACKET_ARCHIVED, archive);
    }
    return content(held, bytes::open);
  }

  /** Where the stored bytes come from. */
  @FunctionalInterface
  private interface Source {
    InputStream open(StoredPacket packet) throws IOException;
  }

  private Mailbox.Content content(Axis.Held held, Source source) {
    var stamp = stamp(held);
    return new Mailbox.Content() {
      @Override
      public long size() {
        return stamp == null ? held.packet().size() : stamp.length(held.packet().size());
      }

      @Override
      public InputStream open() throws IOException {
        var stored = source.open(held.packet());
        return stamp == null ? stored : stamp.apply(stored);
      }
    };
  }

  /** The same of several, to be opened in this order; small ones are read a few at a time. */
  Map<UUID, Mailbox.Content> contents(Map<UUID, Axis.Held> held) {
    var ahead = new PacketsAhead(bytes, held.values().stream().map(Axis.Held::packet).toList());
    var contents = new LinkedHashMap<UUID, Mailbox.Content>();
    held.forEach((id, each) -> contents.put(id, content(each, ahead::open)));
    return contents;
  }

  private @Nullable TraceHeaderStamp stamp(Axis.Held held) {
    var slot = held.slot();
    if (slot == null) {
      return null;
    }
    var at = LocalDateTime.ofInstant(held.document().acceptedAt(), BusinessClock.ZONE);
    return new TraceHeaderStamp(slot, TraceHeader.of(settings.axisCode(), at));
  }
}
