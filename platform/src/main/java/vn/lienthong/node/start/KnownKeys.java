package vn.lienthong.node.start;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.lienthong.node.NodeError;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.Text;

/**
 * Every key that a typed settings record of some module reads; any other one stops the start. On
 * the command line also a key of Spring must be one that its metadata know.
 */
public final class KnownKeys {
  private static final String PREFIX = "lienthong.";
  private static final String VARIABLE_PREFIX = "LIENTHONG_";

  /** Variables of the launcher script and of the client, which are no configuration of the node. */
  private static final List<String> OF_OTHERS =
      List.of(
          "LIENTHONG_HOME",
          "LIENTHONG_JAVA_HOME",
          "LIENTHONG_JAVA_OPTIONS",
          "LIENTHONG_BUILD_LOCK",
          "LIENTHONG_URL",
          "LIENTHONG_SYSTEM",
          "LIENTHONG_SECRET");

  /** Names that do not work (any more), with the one that does. */
  private static final Map<String, String> REPLACED =
      Map.of(
          "spring.datasource.url", "lienthong.node.database-url",
          "spring.datasource.username", "lienthong.node.database-user",
          "spring.datasource.password", "lienthong.node.database-password");

  private final List<ConfigurationKey> keys;
  private final List<ConfigurationKey> standard;

  KnownKeys(List<ConfigurationKey> keys) {
    this(keys, keys);
  }

  private KnownKeys(List<ConfigurationKey> keys, List<ConfigurationKey> standard) {
    this.keys = List.copyOf(keys);
    this.standard = List.copyOf(standard);
  }

  /** The keys of all modules, from the metadata that the build writes beside their classes. */
  public static KnownKeys load() {
    return new KnownKeys(ConfigurationKey.all(PREFIX), ConfigurationKey.all(""));
  }

  public List<ConfigurationKey> keys() {
    return keys;
  }

  /**
   * @throws RuleViolated naming every unknown key with its source and the nearest known one
   */
  public void check(ConfigurableEnvironment environment) {
    var unknown = new TreeMap<String, String>();
    for (var source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> list) {
        unknown(list).forEach((name, hint) -> unknown.put(name, hint + origin(source)));
      }
    }
    if (!unknown.isEmpty()) {
      var lines = new StringBuilder();
      unknown.forEach((name, hint) -> lines.append("\n  ").append(name).append(hint));
      throw new RuleViolated(NodeError.UNKNOWN_KEYS, lines);
    }
  }

  /**
   * The sample switches of the modules follow the installation; a live node lets none be set.
   *
   * @throws RuleViolated when one is on
   */
  void refuseSampleSwitches(ConfigurableEnvironment environment) {
    for (var key : keys) {
      if (key.name().endsWith(".sample")
          && !key.name().equals("lienthong.node.sample")
          && environment.getProperty(key.name(), Boolean.class, false)) {
        throw new RuleViolated(NodeError.SAMPLE_KEY_SET, key.name());
      }
    }
  }

  /** Folders of modules that are set to lie outside of the data directory, as key and path. */
  List<String> foldersOutside(ConfigurableEnvironment environment, Path data) {
    var inside = data.toAbsolutePath().normalize();
    return keys.stream()
        .filter(key -> key.type().equals("Path") && !key.name().equals("lienthong.node.data"))
        .map(key -> Map.entry(key.name(), environment.getProperty(key.name(), "").strip()))
        .filter(set -> !set.getValue().isEmpty())
        .map(set -> Map.entry(set.getKey(), Path.of(set.getValue()).toAbsolutePath().normalize()))
        .filter(set -> !set.getValue().startsWith(inside))
        .map(set -> set.getKey() + "=" + set.getValue())
        .toList();
  }

  private Map<String, String> unknown(EnumerablePropertySource<?> source) {
    var unknown = new TreeMap<String, String>();
    var variables =
        source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    var typed = source instanceof CommandLinePropertySource<?>;
    for (var name : new TreeSet<>(List.of(source.getPropertyNames()))) {
      if (REPLACED.containsKey(name)) {
        unknown.put(name, " → " + REPLACED.get(name));
      } else if (variables && name.startsWith(VARIABLE_PREFIX) && !knownVariable(name)) {
        unknown.put(name, suggestion(name, ConfigurationKey::variable));
      } else if (name.toLowerCase(Locale.ROOT).startsWith(PREFIX) && !known(keys, name)) {
        unknown.put(name, suggestion(name, ConfigurationKey::name));
      } else if (typed && name.contains(".") && !known(standard, name)) {
        unknown.put(name, nearest(standard, name, ConfigurationKey::name));
      }
    }
    return unknown;
  }

  private static boolean known(List<ConfigurationKey> keys, String name) {
    var asked = uniform(name);
    return keys.stream()
        .anyMatch(key -> {
          var known = uniform(key.name());
          return asked.equals(known)
              || (key.holdsMore()
                  && (asked.startsWith(known + ".") || asked.startsWith(known + "[")));
        });
  }

  /** Spring reads a key in any case, with dashes or without. */
  private static String uniform(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  private boolean knownVariable(String variable) {
    return OF_OTHERS.contains(variable)
        || keys.stream()
            .anyMatch(key ->
                variable.equals(key.variable())
                    || (key.holdsMore() && variable.startsWith(key.variable() + "_")));
  }

  private String suggestion(String name, Function<ConfigurationKey, String> spelling) {
    return nearest(keys, name, spelling);
  }

  /** The known key that differs least, as long as it is more alike than not. */
  private static String nearest(
      List<ConfigurationKey> keys, String name, Function<ConfigurationKey, String> spelling) {
    return keys.stream()
        .map(spelling)
        .min(Comparator.comparingInt(key -> Text.distance(name, key)))
        .filter(key -> Text.distance(name, key) <= name.length() / 2)
        .map(key -> " → " + key + "?")
        .orElse("");
  }

  private static String origin(PropertySource<?> source) {
    return " (" + source.getName() + ")";
  }
}
