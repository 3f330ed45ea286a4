package vn.lienthong.node.start;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;

/**
 * One settings record of a module, as the annotation processor described it.
 *
 * @param prefix of its keys
 */
record SettingsGroup(String prefix, Class<?> type) {

  static List<SettingsGroup> all(String prefix) {
    Set<String> seen = new TreeSet<>();
    return ConfigurationKey.metadata("groups").stream()
        .filter(group -> name(group).startsWith(prefix))
        .filter(group -> group.has("type") && seen.add(name(group)))
        .map(group -> new SettingsGroup(name(group), type(group)))
        .toList();
  }

  private static String name(JsonNode group) {
    return group.path("name").asString("");
  }

  private static Class<?> type(JsonNode group) {
    return ClassUtils.resolveClassName(
        group.path("type").asString(), SettingsGroup.class.getClassLoader());
  }
}
