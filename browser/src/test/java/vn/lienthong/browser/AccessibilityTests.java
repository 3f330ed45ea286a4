package vn.lienthong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in every listed state, on a phone and on an office screen. */
class AccessibilityTests extends BrowserTest {
  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

  /** 1280 pixels at 400 % (WCAG 2.2, 1.4.10). */
  private static final int[] ZOOMED = {320, 256};

  static Stream<Visits.Visit> visits() {
    return Pages.visits().stream();
  }

  @Test
  void everyPageHasAVisit() {
    assertThat(Pages.routes()).isNotEmpty().allMatch(Visits.BY_PAGE::containsKey);
    assertThat(Visits.BY_PAGE.keySet()).allMatch(Pages.routes()::contains);
  }

  @ParameterizedTest
  @MethodSource("visits")
  void noRuleIsBroken(Visits.Visit state) {
    for (var size : List.of(PHONE, DESKTOP)) {
      visit(size, state.login(), page -> assertThat(violations(page, state)).isEmpty());
    }
  }

  private static List<String> violations(Page page, Visits.Visit state) {
    state.go(page);
    var found = new ArrayList<String>();
    for (var rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
      rule.getNodes().forEach(node -> found.add(rule.getId() + " " + node.getHtml()));
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("visits")
  void at400PercentNothingNeedsASidewaysScroll(Visits.Visit state) {
    visit(
        ZOOMED,
        state.login(),
        page -> {
          state.go(page);
          assertThat(page.evaluate("document.documentElement.scrollWidth"))
              .as(state.login() + " " + state.path())
              .isEqualTo(ZOOMED[0]);
        });
  }

  @ParameterizedTest
  @MethodSource("visits")
  void everyPageHasOneHeadingALanguageAndATitle(Visits.Visit state) {
    visit(
        DESKTOP,
        state.login(),
        page -> {
          state.go(page);
          assertThat(page.locator("h1").count()).isEqualTo(1);
          assertThat(page.locator("html").getAttribute("lang")).isIn("vi", "en");
          assertThat(page.title()).endsWith("– Liên Thông");
        });
  }
}
