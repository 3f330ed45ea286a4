package vn.lienthong.exchange.vxp;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.shared.AgencyCode;

/**
 * The recipients that a caller narrows its packet to: a JSON array of codes as text, or one code.
 *
 * @param only the codes read; empty only without a header
 * @param unread entries that are no code, as written and cut short
 */
record ToHeader(Set<AgencyCode> only, List<String> unread) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LONGEST_REMARK = 60;

  /** In no packet: what could not be read must never open a packet to everybody it names. */
  private static final AgencyCode NOBODY = new AgencyCode("NOBODY");

  ToHeader {
    only = Set.copyOf(only);
    unread = List.copyOf(unread);
  }

  static ToHeader of(SignedCall call) {
    var text = call.parameters().get("to");
    return text == null ? new ToHeader(Set.of(), List.of()) : read(text);
  }

  private static ToHeader read(String text) {
    var codes = new LinkedHashSet<AgencyCode>();
    var unread = new ArrayList<String>();
    for (var entry : entries(text)) {
      AgencyCode.parse(entry.code())
          .ifPresentOrElse(codes::add, () -> unread.add(shortened(entry.written())));
    }
    if (codes.isEmpty()) {
      codes.add(NOBODY);
      unread.clear();
      unread.add(shortened(text));
    }
    return new ToHeader(codes, unread);
  }

  private static List<Entry> entries(String text) {
    try {
      var json = JSON.readTree(text);
      return json.isArray()
          ? json.valueStream().map(Entry::of).toList()
          : List.of(json.isString() ? Entry.of(json) : new Entry(text, text));
    } catch (JacksonException oneCode) {
      return List.of(new Entry(text, text));
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_REMARK ? text : text.substring(0, LONGEST_REMARK) + "…";
  }

  /** True when there is a header and nothing in it is a code. */
  boolean namesNobody() {
    return only.contains(NOBODY);
  }

  private record Entry(String written, String code) {
    static Entry of(JsonNode node) {
      return new Entry(node.toString(), node.isString() ? node.asString() : "");
    }
  }
}
