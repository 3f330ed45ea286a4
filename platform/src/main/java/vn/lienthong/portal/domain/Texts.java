package vn.lienthong.portal.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.portal.PortalError;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.Text;

/** Fields of an item from outside: texts, objects of texts, lists of such objects, and no more. */
final class Texts {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
  private static final int LONGEST = 4000;
  private static final int MOST = 500;
  private static final int DEEPEST = 3;

  private final Map<String, Object> fields;

  private Texts(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** The item cleaned: refused when it holds anything else. */
  static Texts of(Map<String, Object> item) {
    return new Texts(object(item, 1));
  }

  private static Map<String, Object> object(Map<?, ?> given, int depth) {
    if (given.size() > MOST || depth > DEEPEST) {
      throw refused("data");
    }
    var cleaned = new LinkedHashMap<String, Object>();
    given.forEach((name, value) -> {
      var field = Text.clean(String.valueOf(name));
      cleaned.put(field, value(field, value, depth));
    });
    return cleaned;
  }

  private static Object value(String name, @Nullable Object value, int depth) {
    if (value instanceof String text) {
      var cleaned = Text.clean(text);
      if (cleaned.length() > LONGEST) {
        throw refused(name);
      }
      return cleaned;
    }
    if (value instanceof Map<?, ?> object) {
      return object(object, depth + 1);
    }
    if (value instanceof List<?> list && list.size() <= MOST) {
      var cleaned = new ArrayList<Object>();
      for (var each : list) {
        if (!(each instanceof Map<?, ?> object)) {
          throw refused(name);
        }
        cleaned.add(object(object, depth + 1));
      }
      return cleaned;
    }
    throw refused(name);
  }

  static RuleViolated refused(String field) {
    return new RuleViolated(PortalError.FIELD_REFUSED, field);
  }

  Map<String, Object> fields() {
    return fields;
  }

  /** The text, empty when it is not there. */
  String text(String name) {
    var value = fields.getOrDefault(name, "");
    if (value instanceof String text) {
      return text;
    }
    throw refused(name);
  }

  String demanded(String name) {
    var text = text(name);
    if (text.isEmpty()) {
      throw new RuleViolated(PortalError.FIELD_MISSING, name);
    }
    return text;
  }

  /** A number from 1 to that one. */
  int number(String name, int most) {
    var text = demanded(name);
    if (!text.matches("\\d{1,2}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
      throw refused(name);
    }
    return Integer.parseInt(text);
  }

  Optional<Instant> time(String name) {
    var text = text(name);
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDateTime.parse(text, TIME).atZone(BusinessClock.ZONE).toInstant());
    } catch (DateTimeException crooked) {
      throw refused(name);
    }
  }

  /** Objects of a list, empty when it is not there. */
  List<Texts> list(String name) {
    var value = fields.getOrDefault(name, List.of());
    if (!(value instanceof List<?> list)) {
      throw refused(name);
    }
    return list.stream().map(each -> new Texts(object((Map<?, ?>) each, 2))).toList();
  }
}
