package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** The page of this module lists the codes as they are. */
class DocumentationTests {
  @Test
  void thePageListsEveryCode() throws IOException {
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    var messages = ResourceBundle.getBundle("vn.lienthong.edxml.messages", Locale.ENGLISH, control);
    var expected =
        Arrays.stream(EdxCode.values())
            .map(code ->
                String.join(
                    " | ",
                    "| " + code.code(),
                    code.severity().name().toLowerCase(Locale.ROOT),
                    code.name(),
                    messages.getString(code.code()) + " |"))
            .toList();
    var page = Files.readAllLines(Path.of("../docs/modules/edxml.md"));
    assertThat(page.stream().filter(line -> line.startsWith("| EDX-")).toList())
        .isEqualTo(expected);
  }
}
