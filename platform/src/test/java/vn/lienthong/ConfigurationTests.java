package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lienthong.node.start.ConfigurationKey;
import vn.lienthong.node.start.KnownKeys;
import vn.lienthong.testing.JavaSources;

/** The page of all configuration keys is made from the settings records of the modules. */
class ConfigurationTests {
  private static final String HEAD =
      """
      # Configuration

      Every key of the node. Given as `--key=value` after `./lienthong start`, as an environment
      variable, or in an `application.yaml` in the working directory. The variable of a key is in upper
      case, with `_` for each dot and without the dashes: `LIENTHONG_EXCHANGE_MAXPACKET` sets
      `lienthong.exchange.max-packet`.

      A key below `lienthong` that is not on this page stops the start and names the nearest one that is
      (ND-0201); so does a value that its key does not take (ND-0202), before anything is made. Standard
      keys of Spring Boot that matter: `server.port`, `server.forward-headers-strategy`,
      `logging.level.*`, `logging.threshold.console` (what the terminal shows of the log, nothing unless
      set). One that Spring does not know stops the start where it stands on the command line; in a file
      or a variable it has no effect.

      `lienthong.identity.sample`, `lienthong.sample-country.sample`, `lienthong.time-stamps.sample`,
      `lienthong.documents.sample`, `lienthong.notification.sample` and `lienthong.portal.sample` are no
      switches: they follow what the first start decided (`lienthong.node.sample`).

      Made from the code by `ConfigurationTests`; `-Dconfiguration.write=true` writes it again.

      | Key | Type | Default | Meaning |
      | --- | --- | --- | --- |
      """;

  /** Keys that nobody sets. */
  private static final Set<String> FOLLOWING =
      Set.of(
          "lienthong.identity.sample",
          "lienthong.sample-country.sample",
          "lienthong.time-stamps.sample",
          "lienthong.documents.sample",
          "lienthong.notification.sample",
          "lienthong.portal.sample");

  @Test
  void thePageListsEveryKey() throws Exception {
    var page = JavaSources.REPOSITORY.resolve("docs/configuration.md");
    var made = page();
    if (Boolean.getBoolean("configuration.write")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, made);
    }
    assertThat(Files.exists(page) ? Files.readString(page) : "")
        .as("docs/configuration.md; write it again with -Dconfiguration.write=true")
        .isEqualTo(made);
  }

  @Test
  void everyKeyIsDescribed() {
    assertThat(KnownKeys.load().keys())
        .filteredOn(key -> key.description().isBlank())
        .extracting(ConfigurationKey::name)
        .isEmpty();
  }

  /** A row is read alone, in the order of the alphabet, by somebody who knows no Javadoc. */
  @Test
  void everyRowSpeaksForItself() {
    assertThat(page().lines().filter(line -> line.startsWith("| `")))
        .noneMatch(line ->
            line.contains("{@") || line.matches(".*\\b(the same for|of that|see above)\\b.*"));
  }

  private static String text(String description) {
    return description
        .replaceAll("\\s+", " ")
        .replaceAll("\\{@code ([^}]*)}", "`$1`")
        .replace("|", "\\|");
  }

  private static String page() {
    var page = new StringBuilder(HEAD);
    for (var key : KnownKeys.load().keys()) {
      if (FOLLOWING.contains(key.name())) {
        continue;
      }
      page.append("| `")
          .append(key.name())
          .append("` | ")
          .append(key.type().replace("|", "\\|"))
          .append(" | ")
          .append(key.standard().isEmpty() ? "–" : "`" + key.standard() + "`")
          .append(" | ")
          .append(text(key.description()))
          .append(" |\n");
    }
    return page.toString();
  }
}
