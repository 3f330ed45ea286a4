package vn.lienthong.portal.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hides personal numbers in what was sent and in what came back; all but the last three signs. */
final class Masks {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> PERSONAL =
      Set.of("SoGiayToChuHoSo", "SoDinhDanh", "SoDienThoai", "MaDoiTuong", "Fax");

  /** Numbers of identity cards and telephones inside a text. */
  private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{9,12}(?!\\d)");

  private static final int SHOWN = 3;

  private Masks() {}

  /** The same JSON over several lines. */
  static String json(String text) {
    if (text.isEmpty()) {
      return "";
    }
    try {
      var masked = masked("", JSON.readTree(text));
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(masked);
    } catch (JacksonException noJson) {
      return text(text);
    }
  }

  static String text(String text) {
    return NUMBER.matcher(text).replaceAll(found -> hidden(found.group()));
  }

  private static Object masked(String name, JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey,
                  field -> masked(field.getKey(), field.getValue()),
                  (one, other) -> one,
                  LinkedHashMap::new));
    }
    if (node.isArray()) {
      return node.valueStream().map(each -> masked(name, each)).toList();
    }
    var value = node.asString("");
    return PERSONAL.contains(name) ? hidden(value) : text(value);
  }

  private static String hidden(String value) {
    int hidden = Math.max(0, value.length() - SHOWN);
    return "•".repeat(hidden) + value.substring(hidden);
  }
}
