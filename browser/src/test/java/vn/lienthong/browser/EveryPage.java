package vn.lienthong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in every listed state: its first view on a phone, at 400 %, on an office screen. In
 * two classes, which run at the same time; a class names its states in {@code visits}.
 */
abstract class EveryPage extends BrowserTest {
  private static final long PAGE_TOTAL = 150_000;
  private static final long LIST_TOTAL = 200_000;
  private static final int PAGE_REQUESTS = 12;
  private static final int LIST_REQUESTS = 15;

  /** 1280 pixels at 400 % (WCAG 2.2, 1.4.10). */
  private static final int[] ZOOMED = {320, 256};

  /** Going to a state takes longer than looking at it. */
  private static final Map<Visits.Visit, Seen> SEEN = new ConcurrentHashMap<>();

  /** Signing in again for every state would take as long as all the rest. */
  private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();

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

  @ParameterizedTest
  @MethodSource("visits")
  void theFirstViewKeepsItsBudgetAndAsksNobodyElse(Visits.Visit state) {
    var arrived = seen(state).arrived();
    assertThat(arrived).isNotEmpty();
    assertThat(arrived.stream().mapToLong(Arrived::bytes).sum())
        .isLessThan(state.list() ? LIST_TOTAL : PAGE_TOTAL);
    assertThat(arrived.stream().filter(Arrived::cameOverTheWire))
        .hasSizeLessThanOrEqualTo(state.list() ? LIST_REQUESTS : PAGE_REQUESTS);
    // one visit is to a node of its own
    var node = arrived.get(0).origin();
    assertThat(arrived).allMatch(part -> part.origin().equals(node));
    assertThat(arrived.stream().skip(1)).allMatch(Arrived::ok);
  }

  /** What one visit to a state showed, on a phone and then on an office screen. */
  private record Seen(
      List<String> broken,
      int zoomedWidth,
      int headings,
      String language,
      String title,
      List<Arrived> arrived) {}

  private static Seen seen(Visits.Visit state) {
    return SEEN.computeIfAbsent(state, EveryPage::look);
  }

  private static Seen look(Visits.Visit state) {
    var seen = new AtomicReference<Seen>();
    visitSignedIn(
        PHONE,
        SIGNED_IN,
        state.login(),
        page -> {
          var answers = new ArrayList<Response>();
          page.onResponse(answers::add);
          state.go(page);
          var broken = new ArrayList<>(Axe.violations(page));
          // what came later than the page is here by now
          var arrived = Arrived.onTheLastPage(answers, page);
          page.setViewportSize(ZOOMED[0], ZOOMED[1]);
          var width = (int) page.evaluate("document.documentElement.scrollWidth");
          page.setViewportSize(DESKTOP[0], DESKTOP[1]);
          broken.addAll(Axe.violations(page));
          seen.set(
              new Seen(
                  broken,
                  width,
                  page.locator("h1").count(),
                  String.valueOf(page.locator("html").getAttribute("lang")),
                  page.title(),
                  arrived));
        });
    return seen.get();
  }
}
