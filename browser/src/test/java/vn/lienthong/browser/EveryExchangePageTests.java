package vn.lienthong.browser;

import java.util.stream.Stream;

/** The desk of the registry. */
class EveryExchangePageTests extends EveryPage {
  static Stream<Visits.Visit> visits() {
    return Pages.visits(route -> route.startsWith(Pages.EXCHANGE)).stream();
  }
}
