package vn.lienthong.node.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One key of the configuration, as the annotation processor described it from a settings record.
 *
 * @param name in lower case with dashes
 * @param type Java type, short
 * @param standard default value as text, empty when there is none
 * @param description first sentences of the record's Javadoc
 */
public record ConfigurationKey(String name, String type, String standard, String description) {
  private static final String METADATA = "META-INF/spring-configuration-metadata.json";

  /** Keys below the prefix in all metadata of the class path, by name. */
  static List<ConfigurationKey> all(String prefix) {
    return metadata("properties").stream()
        .filter(property -> property.path("name").asString("").startsWith(prefix))
        .map(ConfigurationKey::from)
        .sorted(Comparator.comparing(ConfigurationKey::name))
        .toList();
  }

  /** That part of all metadata of the class path: {@code properties} or {@code groups}. */
  static List<JsonNode> metadata(String part) {
    var found = new ArrayList<JsonNode>();
    var json = JsonMapper.builder().build();
    try {
      for (var file :
          Collections.list(ConfigurationKey.class.getClassLoader().getResources(METADATA))) {
        try (var content = file.openStream()) {
          json.readTree(content).path(part).forEach(found::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Whether names below this one belong to it: entries of a map or of a list. */
  boolean holdsMore() {
    return type.startsWith("Map")
        || type.startsWith("List")
        || type.startsWith("Set")
        || type.startsWith("Properties")
        || type.endsWith("[]");
  }

  /** Name of the environment variable that sets it. */
  public String variable() {
    return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private static ConfigurationKey from(JsonNode property) {
    return new ConfigurationKey(
        property.path("name").asString(),
        property.path("type").asString("").replaceAll("[a-z]+\\.(?:[a-z]+\\.)*", ""),
        standard(property.path("defaultValue")),
        property.path("description").asString(""));
  }

  private static String standard(JsonNode value) {
    return value.isMissingNode() ? "" : value.isValueNode() ? value.asString() : value.toString();
  }
}
