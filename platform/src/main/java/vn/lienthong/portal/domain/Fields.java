package vn.lienthong.portal.domain;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.shared.BusinessClock;

/** Fields of an item in their order: all texts; what is not known is not there. */
final class Fields {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(BusinessClock.ZONE);
  private static final String CUT = "…";

  private final Map<String, Object> fields = new LinkedHashMap<>();

  Fields text(String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
    return this;
  }

  /** A field that the portal wants to be there, empty or not. */
  Fields present(String name, String value) {
    fields.put(name, value);
    return this;
  }

  /** A text of limited length: a longer one ends in a mark that it was cut. */
  Fields text(String name, String value, int longest) {
    var length = value.codePointCount(0, value.length());
    return text(
        name,
        length <= longest
            ? value
            : value.substring(0, value.offsetByCodePoints(0, longest - 1)) + CUT);
  }

  Fields number(String name, long value) {
    return text(name, String.valueOf(value));
  }

  Fields time(String name, Optional<Instant> at) {
    return text(name, at.map(Fields::time).orElse(""));
  }

  Fields at(String name, Optional<DossierEvent> event) {
    return time(name, event.map(DossierEvent::at));
  }

  Fields list(String name, List<Fields> items) {
    if (!items.isEmpty()) {
      fields.put(name, items.stream().map(Fields::map).toList());
    }
    return this;
  }

  Fields object(String name, Fields inner) {
    if (!inner.fields.isEmpty()) {
      fields.put(name, inner.map());
    }
    return this;
  }

  Map<String, Object> map() {
    return new LinkedHashMap<>(fields);
  }

  /** The item, unless something is missing that the portal demands. */
  Item demanding(Collection<String> names) {
    var missing = names.stream().filter(name -> !fields.containsKey(name)).toList();
    return missing.isEmpty() ? new Item.Whole(map()) : new Item.Incomplete(missing);
  }

  /** An instant as the portal writes it. */
  static String time(Instant at) {
    return TIME.format(at);
  }
}
