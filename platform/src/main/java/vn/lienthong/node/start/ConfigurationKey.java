package vn.lienthong.node.start;

import java.io.IOException;
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
  static List<ConfigurationKey> all(String prefix) throws IOException {
    var keys = new ArrayList<ConfigurationKey>();
    var files = ConfigurationKey.class.getClassLoader().getResources(METADATA);
    var json = JsonMapper.builder().build();
    for (var file : Collections.list(files)) {
      try (var content = file.openStream()) {
        for (var property : json.readTree(content).path("properties")) {
          if (property.path("name").asString("").startsWith(prefix)) {
            keys.add(from(property));
          }
        }
      }
    }
    keys.sort(Comparator.comparing(ConfigurationKey::name));
    return keys;
  }

  /** Whether names below this one belong to it: entries of a map or of a list. */
  boolean holdsMore() {
    return type.startsWith("Map") || type.startsWith("List") || type.startsWith("Set");
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
