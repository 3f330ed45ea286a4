package vn.lienthong.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The rules of WCAG that a program can check. They run in the page itself: a frame holds a PDF and
 * no page of ours.
 */
final class Axe {
  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");
  private static final String SCRIPT = script();
  private static final String RUN =
      """
      async rules => {
        const told = await axe.run(document, {runOnly: rules, resultTypes: ['violations'], iframes: false});
        return told.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.html));
      }\
      """;

  private Axe() {}

  /** Rule and element of each breach. */
  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(SCRIPT);
    }
    return (List<String>) page.evaluate(RUN, RULES);
  }

  private static String script() {
    try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in, "axe").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
