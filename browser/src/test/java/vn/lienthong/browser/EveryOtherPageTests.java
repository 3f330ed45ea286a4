package vn.lienthong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All pages besides the desk, and what holds for the list as a whole. */
class EveryOtherPageTests extends EveryPage {
  static Stream<Visits.Visit> visits() {
    var pages = Pages.visits(route -> !route.startsWith(Pages.EXCHANGE));
    return Stream.concat(pages.stream(), Visits.BESIDES.stream());
  }

  @Test
  void everyPageHasAVisit() {
    assertThat(Pages.routes()).isNotEmpty().allMatch(Visits.BY_PAGE::containsKey);
    assertThat(Visits.BY_PAGE.keySet()).allMatch(Pages.routes()::contains);
  }

  @Test
  void aBrokenRuleIsSeen() {
    visit(
        PHONE,
        "",
        page -> {
          page.navigate(address("/help"));
          page.evaluate("document.querySelector('main').append(document.createElement('img'))");
          assertThat(Axe.violations(page)).singleElement().asString().startsWith("image-alt <img");
        });
  }
}
