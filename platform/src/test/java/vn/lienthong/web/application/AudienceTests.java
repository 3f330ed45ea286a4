package vn.lienthong.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.lienthong.web.OpenRoute;

/** Who gets a page when something fails, and who gets a problem. */
class AudienceTests {
  private final Audience audience = audience();

  private static Audience audience() {
    var beans = new StaticListableBeanFactory();
    beans.addBean("machines", new OpenRoute("/vxp/**", 10, false));
    beans.addBean("pages", new OpenRoute("/sign-in", 10, true));
    return new Audience(beans.getBeanProvider(OpenRoute.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/                | text/html                            | true",
        "/exchange/inbox  | text/html,application/xhtml+xml      | true",
        "/exchange/inbox  | application/xhtml+xml, text/html;q=0.1 | true",
        "/sign-in         | text/html                            | true",
        "/exchange/inbox  | */*                                  | false",
        "/exchange/inbox  | application/json                     | false",
        "/exchange/inbox  |                                      | false",
        "/api/journal     | text/html                            | false",
        "/api/            | text/html                            | false",
        "/apis            | text/html                            | true",
        "/vxp             | text/html                            | false",
        "/vxp/a/b         | text/html                            | false",
        "/vxpx            | text/html                            | true",
        "/x/vxp/a         | text/html                            | true"
      })
  void aBrowserIsWhoTakesHtmlOnARouteThatIsNoMachines(
      String path, @Nullable String accept, boolean browser) {
    assertThat(audience.isBrowser(asking(path, accept))).isEqualTo(browser);
  }

  /** On the error page of the container the path is that of the page, not the one asked for. */
  @Test
  void thePathAskedForCountsAlsoOnTheErrorPageOfTheContainer() {
    var request = asking("/error", "text/html");
    assertThat(audience.isBrowser(request)).isTrue();
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/vxp/documents");
    assertThat(audience.isBrowser(request)).isFalse();
    assertThat(RequestPath.of(request)).isEqualTo("/vxp/documents");
  }

  private static MockHttpServletRequest asking(String path, @Nullable String accept) {
    var request = new MockHttpServletRequest("GET", path);
    if (accept != null) {
      request.addHeader("Accept", accept);
    }
    return request;
  }
}
