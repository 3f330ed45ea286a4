package vn.lienthong.procedures.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.procedures.FindingCode;

/**
 * The words of each finding, and the written table of them. Run with {@code -Ddocs.write=true} to
 * write it.
 */
class FindingTableTests {
  private static final Path PAGE = Path.of("..", "docs", "modules", "procedures-linter.md");
  private static final String BEGIN = "<!-- findings -->";
  private static final String END = "<!-- /findings -->";

  private final LintTexts vietnamese = LintTexts.of(Locale.forLanguageTag("vi"));
  private final LintTexts english = LintTexts.of(Locale.ENGLISH);

  @ParameterizedTest
  @EnumSource(FindingCode.class)
  void everyCodeHasMessageTitleAndSourceInBothLanguages(FindingCode code) {
    for (var texts : new LintTexts[] {vietnamese, english}) {
      assertThat(texts.bundle().getString(code.code())).isNotBlank().endsWith(".");
      assertThat(texts.title(code)).isNotBlank().doesNotEndWith(".");
      assertThat(texts.source(code)).isNotBlank();
    }
    assertThat(vietnamese.title(code)).isNotEqualTo(english.title(code));
  }

  @Test
  void thePageHoldsTheTableOfTheFindings() throws IOException {
    var text = Files.readString(PAGE);
    if (Boolean.getBoolean("docs.write")) {
      text = text.replaceFirst("(?s)" + BEGIN + ".*" + END, table());
      Files.writeString(PAGE, text);
    }

    assertThat(text).as("-Ddocs.write=true writes the table of " + PAGE).contains(table());
  }

  private String table() {
    var table =
        new StringBuilder(BEGIN + "\n| code | severity | finding | source |\n|---|---|---|---|\n");
    for (var code : FindingCode.values()) {
      table.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  code.code(), english.severity(code), english.title(code), english.source(code)));
    }
    return table.append(END).toString();
  }
}
