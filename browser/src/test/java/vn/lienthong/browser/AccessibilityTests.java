package vn.lienthong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in every listed state, on a phone and on an office screen. */
class AccessibilityTests extends BrowserTest {
  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

  /** 1280 pixels at 400 % (WCAG 2.2, 1.4.10). */
  private static final int[] ZOOMED = {320, 256};

  /** Going to a state takes longer than looking at it. */
  private static final Map<Visits.Visit, Seen> SEEN = new ConcurrentHashMap<>();

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
    assertThat(seen(state).broken()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("visits")
  void at400PercentNothingNeedsASidewaysScroll(Visits.Visit state) {
    assertThat(seen(state).zoomedWidth())
        .as(state.login() + " " + state.path())
        .isEqualTo(ZOOMED[0]);
  }

  @ParameterizedTest
  @MethodSource("visits")
  void everyPageHasOneHeadingALanguageAndATitle(Visits.Visit state) {
    assertThat(seen(state).headings()).isEqualTo(1);
    assertThat(seen(state).language()).isIn("vi", "en");
    assertThat(seen(state).title()).endsWith("– Liên Thông");
  }

  /** What two visits to one state showed, one on a phone and one on an office screen. */
  private record Seen(
      List<String> broken, int zoomedWidth, int headings, String language, String title) {}

  private static Seen seen(Visits.Visit state) {
    return SEEN.computeIfAbsent(state, AccessibilityTests::look);
  }

  private static Seen look(Visits.Visit state) {
    var broken = new ArrayList<String>();
    var width = new AtomicInteger();
    visit(
        PHONE,
        state.login(),
        page -> {
          state.go(page);
          broken.addAll(violations(page));
          page.setViewportSize(ZOOMED[0], ZOOMED[1]);
          width.set((int) page.evaluate("document.documentElement.scrollWidth"));
        });
    var seen = new AtomicReference<Seen>();
    visit(
        DESKTOP,
        state.login(),
        page -> {
          state.go(page);
          broken.addAll(violations(page));
          seen.set(
              new Seen(
                  broken,
                  width.get(),
                  page.locator("h1").count(),
                  String.valueOf(page.locator("html").getAttribute("lang")),
                  page.title()));
        });
    return seen.get();
  }

  private static List<String> violations(Page page) {
    var found = new ArrayList<String>();
    for (var rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
      rule.getNodes().forEach(node -> found.add(rule.getId() + " " + node.getHtml()));
    }
    return found;
  }
}
