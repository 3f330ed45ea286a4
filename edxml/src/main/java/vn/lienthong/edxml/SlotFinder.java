package vn.lienthong.edxml;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows the header to find where the next hop goes: after the last hop, else at the start of the
 * list, else a whole list before a self-closed one or after the message header. The prefix is that
 * of the element around the slot, which is bound there by definition.
 */
final class SlotFinder {
  private static final int LONGEST_LAYOUT = 80;

  private final StringBuilder space = new StringBuilder();
  private final Map<Kind, Place> places = new EnumMap<>(Kind.class);

  private enum Kind {
    LAST_HOP,
    LIST_START,
    SELF_CLOSED_LIST,
    MESSAGE_HEADER
  }

  /** Where a hop could go, and how it would be written there. */
  private record Place(long offset, String prefix, String layout) {}

  void text(char[] buffer, int offset, int length) {
    if (space.length() + length <= LONGEST_LAYOUT) {
      space.append(buffer, offset, length);
    }
  }

  void textEnds() {
    space.setLength(0);
  }

  String layoutBefore() {
    return space.toString();
  }

  void messageHeaderEnds(long offset, String headerPrefix, String layoutBefore) {
    places.put(Kind.MESSAGE_HEADER, new Place(offset, headerPrefix, blank(layoutBefore)));
  }

  void selfClosedList(long offset) {
    places.putIfAbsent(Kind.SELF_CLOSED_LIST, new Place(offset, "", ""));
  }

  void listStarts(long offset, String prefix) {
    if (!places.containsKey(Kind.LAST_HOP)) {
      places.put(Kind.LIST_START, new Place(offset, prefix, ""));
    }
    textEnds();
  }

  /** The white space before an element of the list is how the next hop is laid out. */
  void listChildStarts() {
    if (!places.containsKey(Kind.LAST_HOP)) {
      places.computeIfPresent(
          Kind.LIST_START,
          (kind, list) -> new Place(list.offset(), list.prefix(), blank(layoutBefore())));
    }
  }

  void traceHeaderEnds(long offset, String listPrefix) {
    var list = places.get(Kind.LIST_START);
    places.put(Kind.LAST_HOP, new Place(offset, listPrefix, list == null ? "" : list.layout()));
  }

  /** The slot of a packet whose message header was seen. */
  TraceSlot slot(String charset, boolean crlf) {
    var inList = first(Kind.LAST_HOP, Kind.LIST_START);
    var around = inList == null ? first(Kind.MESSAGE_HEADER) : inList;
    var at = inList == null ? first(Kind.SELF_CLOSED_LIST, Kind.MESSAGE_HEADER) : inList;
    if (at == null || around == null) {
      throw new IllegalStateException("no message header");
    }
    var layout = crlf ? around.layout().replace("\n", "\r\n") : around.layout();
    return new TraceSlot(at.offset(), around.prefix(), inList == null, layout, charset);
  }

  private @Nullable Place first(Kind... kinds) {
    for (var kind : kinds) {
      if (places.containsKey(kind)) {
        return places.get(kind);
      }
    }
    return null;
  }

  private static String blank(String text) {
    return text.isBlank() ? text : "";
  }
}
