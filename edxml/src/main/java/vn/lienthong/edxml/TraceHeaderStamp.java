package vn.lienthong.edxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Puts exactly one hop into a stored packet while it is streamed, in the packet's own prefix,
 * layout and encoding. Not one other byte changes. Status packets have no slot and are sent as they
 * are.
 */
public final class TraceHeaderStamp {
  private final TraceSlot slot;
  private final byte[] inserted;

  /** The stamp of one hop for the packet that has this slot. */
  public TraceHeaderStamp(TraceSlot slot, TraceHeader hop) {
    this.slot = slot;
    this.inserted = text(slot, hop).getBytes(Charset.forName(slot.charset()));
  }

  /** Length of the stamped packet, given the length of the stored one. */
  public long length(long stored) {
    return stored + inserted.length;
  }

  /** The stamped packet; closing it closes the stored one. */
  public InputStream apply(InputStream stored) {
    var before = new BoundedInput(stored, slot.offset());
    var parts = List.of(before, new ByteArrayInputStream(inserted), stored);
    return new Stamped(stored, parts);
  }

  private static String text(TraceSlot slot, TraceHeader hop) {
    var encoder = Charset.forName(slot.charset()).newEncoder();
    var space = slot.layout();
    int lineEnd = Math.max(space.lastIndexOf('\n'), 0);
    var step = space.contains("\t") ? "\t" : "  ";
    var deeper = space.isEmpty() ? "" : space.substring(lineEnd).isEmpty() ? space : space + step;
    var prefix = slot.prefix().isEmpty() ? "" : slot.prefix() + ":";
    var deepest = slot.whole() && !space.isEmpty() ? deeper + step : deeper;
    var hopSpace = slot.whole() ? deeper : space;
    var text = new StringBuilder();
    if (slot.whole()) {
      text.append(space).append('<').append(prefix).append("TraceHeaderList>");
    }
    text.append(hopSpace).append('<').append(prefix).append("TraceHeader>");
    leaf(text.append(deepest), prefix + "OrganId", escaped(hop.organId(), encoder));
    leaf(text.append(deepest), prefix + "Timestamp", escaped(hop.timestamp(), encoder));
    text.append(hopSpace).append("</").append(prefix).append("TraceHeader>");
    if (slot.whole()) {
      text.append(space).append("</").append(prefix).append("TraceHeaderList>");
    }
    return text.toString();
  }

  private static void leaf(StringBuilder text, String name, String value) {
    text.append('<').append(name).append('>').append(value).append("</").append(name).append('>');
  }

  private static String escaped(String value, CharsetEncoder encoder) {
    var text = new StringBuilder();
    value
        .codePoints()
        .forEach(c -> {
          if (!StrictXml.isXmlCharacter(c)) {
            throw new IllegalArgumentException("no XML character: " + c);
          }
          boolean markup = c == '<' || c == '>' || c == '&';
          if (markup || !encoder.canEncode(Character.toString(c))) {
            text.append("&#").append(c).append(';');
          } else {
            text.appendCodePoint(c);
          }
        });
    return text.toString();
  }

  /** The part before the slot, the hop, and the rest of the same stored packet. */
  private static final class Stamped extends InputStream {
    private final InputStream stored;
    private final Deque<InputStream> toCome;

    Stamped(InputStream stored, List<InputStream> parts) {
      this.stored = stored;
      this.toCome = new ArrayDeque<>(parts);
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      for (var part = toCome.peek(); part != null; part = toCome.peek()) {
        int count = part.read(target, offset, length);
        if (count >= 0) {
          return count;
        }
        toCome.remove();
      }
      return -1;
    }

    @Override
    public void close() throws IOException {
      stored.close();
    }
  }
}
