package vn.lienthong.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.List;

/**
 * One answer that a page is made of.
 *
 * @param origin of whom it was asked
 * @param bytes of its body as they came over the wire; none where the browser had it already
 */
record Arrived(String origin, boolean ok, long bytes) {
  /** False for what the browser had from a page before: that is no request. */
  boolean cameOverTheWire() {
    return bytes > 0;
  }

  /** The last page and what it loaded; what was loaded on the way to it does not count. */
  static List<Arrived> onTheLastPage(List<Response> answers, Page page) {
    var all = answers.stream().filter(answer -> !redirects(answer)).toList();
    return all.subList(lastPage(all, page), all.size()).stream().map(Arrived::of).toList();
  }

  private static boolean redirects(Response answer) {
    return answer.status() >= 300 && answer.status() < 400;
  }

  /** Where the page itself begins, after those on the way to it. */
  private static int lastPage(List<Response> answers, Page page) {
    for (int i = answers.size() - 1; i > 0; i--) {
      var request = answers.get(i).request();
      if (request.isNavigationRequest() && request.frame().equals(page.mainFrame())) {
        return i;
      }
    }
    return 0;
  }

  private static Arrived of(Response answer) {
    answer.finished();
    return new Arrived(
        URI.create(answer.url()).resolve("/").toString(),
        answer.ok(),
        Math.max(0, answer.request().sizes().responseBodySize));
  }
}
