package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
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
      variable, or in an `application.yaml` in the working directory. A key that is not on this page
      stops the start and names the nearest one that is. Standard keys of Spring Boot that matter:
      `server.port`, `server.forward-headers-strategy`, `logging.level.*`.

      Made from the code by `ConfigurationTests`; `-Dconfiguration.write=true` writes it again.

      | Key | Type | Default | Meaning |
      | --- | --- | --- | --- |
      """;

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

  private static String page() {
    var page = new StringBuilder(HEAD);
    for (var key : KnownKeys.load().keys()) {
      page.append("| `")
          .append(key.name())
          .append("` | ")
          .append(key.type().replace("|", "\\|"))
          .append(" | ")
          .append(key.standard().isEmpty() ? "–" : "`" + key.standard() + "`")
          .append(" | ")
          .append(key.description().replaceAll("\\s+", " ").replace("|", "\\|"))
          .append(" |\n");
    }
    return page.toString();
  }
}
