package vn.lienthong.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The drawing of the life of a dossier is made from its table. Run with {@code -Ddocs.write=true}
 * to draw it anew.
 */
@Tag("once")
class LifecycleDrawingTests {
  private static final String BEGIN = "<!-- lifecycle -->\n";
  private static final String END = "<!-- /lifecycle -->";
  private static final Path PAGE = Path.of("..", "docs", "modules", "casework.md");

  @Test
  void pageOfTheModuleShowsEveryMove() throws IOException {
    var text = Files.readString(PAGE);
    var fresh =
        text.substring(0, text.indexOf(BEGIN)) + drawing() + text.substring(text.indexOf(END));
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, fresh);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(fresh);
  }

  private static String drawing() {
    var drawing = new StringBuilder(BEGIN + "```mermaid\nstateDiagram-v2\n");
    drawing.append("  [*] --> ").append(Lifecycle.FIRST).append(" : register\n");
    for (var move : Lifecycle.MOVES) {
      drawing
          .append("  " + move.from() + " --> " + move.to() + " : ")
          .append(move.act().name().toLowerCase(Locale.ROOT).replace('_', ' '))
          .append('\n');
    }
    return drawing.append("```\n").toString();
  }
}
