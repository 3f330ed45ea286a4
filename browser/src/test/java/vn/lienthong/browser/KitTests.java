package vn.lienthong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The parts of the pages do what their users expect, with and without scripts. */
class KitTests extends BrowserTest {
  private static final Pattern SEARCHED = Pattern.compile("[?&]q=dien");

  @Test
  void aListIsSearchedAndPagedWithScriptsOff() {
    visitWithoutScripts(
        PHONE,
        "",
        page -> {
          page.navigate(address("/kit"));
          page.locator("#q").fill("dien bien");
          page.locator(".lt-filters button").first().click();
          assertThat(page).hasURL(SEARCHED);
          assertThat(page.locator("#result-count")).containsText("trong số 11 kết quả");
          page.locator("a[rel=next]").click();
          assertThat(page.locator("tbody tr")).hasCount(1);
        });
  }

  @Test
  void withScriptsOnlyTheResultsAreReplacedAndTheCountIsSaid() {
    visit(
        DESKTOP,
        "",
        page -> {
          page.navigate(address("/kit"));
          page.evaluate("window.untouched = true");
          page.locator("#q").fill("dien bien");
          page.locator(".lt-filters button").first().click();
          assertThat(page.locator("#result-count")).containsText("trong số 11 kết quả");
          assertThat(page).hasURL(SEARCHED);
          assertThat(page.evaluate("window.untouched")).isEqualTo(true);
        });
  }

  @Test
  void theErrorSummaryTakesTheFocusAndLeadsToTheField() {
    visit(
        DESKTOP,
        "",
        page -> {
          page.navigate(address("/kit?errors=1"));
          assertThat(page.title()).startsWith("Lỗi: ");
          assertThat(page.locator(".govuk-error-summary")).isFocused();
          page.locator(".govuk-error-summary a").first().click();
          assertThat(page.locator("#subject")).isFocused();
        });
  }

  @Test
  void theKeyboardReachesTheContentFirstAndEveryFocusIsSeen() {
    visit(
        DESKTOP,
        "",
        page -> {
          page.navigate(address("/kit"));
          page.keyboard().press("Tab");
          assertThat(page.locator(".govuk-skip-link")).isFocused();
          for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(FOCUS_IS_SEEN)).as("stop " + i).isEqualTo(true);
          }
        });
  }

  private static final String FOCUS_IS_SEEN =
      """
      () => { const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();
        const near = e.type === 'radio' || e.type === 'checkbox'
          ? getComputedStyle(e.nextElementSibling, '::before').boxShadow !== 'none' : false;
        return e === document.body || near || s.boxShadow !== 'none'
          || (s.outlineStyle !== 'none' && s.outlineWidth !== '0px' && b.width > 0); }
      """;

  @Test
  void vietnameseIsSetInOneFont() {
    visit(
        DESKTOP,
        "",
        page -> {
          page.navigate(address("/kit"));
          page.evaluate("async () => { await document.fonts.ready }");
          var session = page.context().newCDPSession(page);
          session.send("DOM.enable");
          session.send("CSS.enable");
          var root = session.send("DOM.getDocument").getAsJsonObject("root").get("nodeId");
          for (var part :
              List.of("h1", "main p", "main button", "tbody td", "label", ".govuk-tag")) {
            var ask = new com.google.gson.JsonObject();
            ask.add("nodeId", root);
            ask.addProperty("selector", part);
            var node = session.send("DOM.querySelector", ask).get("nodeId");
            var fonts = new com.google.gson.JsonObject();
            fonts.add("nodeId", node);
            var used = session.send("CSS.getPlatformFontsForNode", fonts).getAsJsonArray("fonts");
            for (var font : used) {
              assertThat(font.getAsJsonObject().get("familyName").getAsString())
                  .as(part)
                  .isEqualTo("Noto Sans");
              assertThat(font.getAsJsonObject().get("isCustomFont").getAsBoolean()).isTrue();
            }
          }
        });
  }
}
