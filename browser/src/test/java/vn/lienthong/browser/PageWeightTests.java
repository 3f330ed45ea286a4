package vn.lienthong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** First view of every page: what comes over the wire, and from where. */
class PageWeightTests extends BrowserTest {
  private static final long PAGE_TOTAL = 150_000;
  private static final long LIST_TOTAL = 200_000;
  private static final int PAGE_REQUESTS = 12;
  private static final int LIST_REQUESTS = 15;

  static Stream<Visits.Visit> visits() {
    return Pages.visits().stream();
  }

  @ParameterizedTest
  @MethodSource("visits")
  void aPageKeepsItsBudgetAndAsksNobodyElse(Visits.Visit state) {
    visit(
        PHONE,
        state.login(),
        page -> {
          var answers = answers(page, state);
          var bytes = answers.stream().mapToLong(PageWeightTests::bytes).sum();
          assertThat(bytes).isLessThan(state.list() ? LIST_TOTAL : PAGE_TOTAL);
          assertThat(answers)
              .hasSizeLessThanOrEqualTo(state.list() ? LIST_REQUESTS : PAGE_REQUESTS);
          // one visit is to a node of its own
          var node = URI.create(page.url()).resolve("/").toString();
          assertThat(answers).allMatch(answer -> answer.url().startsWith(node));
          assertThat(answers.stream().skip(1)).allMatch(Response::ok);
        });
  }

  /** The page itself and what it loads; what a sign-in loaded before does not count. */
  private static List<Response> answers(Page page, Visits.Visit state) {
    var answers = new ArrayList<Response>();
    page.onResponse(answers::add);
    state.go(page);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    answers.removeIf(answer -> answer.status() >= 300 && answer.status() < 400);
    return answers.subList(lastPage(answers, page), answers.size());
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

  private static long bytes(Response answer) {
    answer.finished();
    return answer.request().sizes().responseBodySize;
  }
}
