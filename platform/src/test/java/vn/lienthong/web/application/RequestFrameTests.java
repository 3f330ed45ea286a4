package vn.lienthong.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.AgencyNames;
import vn.lienthong.web.CurrentCaller;
import vn.lienthong.web.Message;
import vn.lienthong.web.NavigationItem;
import vn.lienthong.web.NavigationSource;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.SampleNotice;

/** What a page knows of its request: words, dates, figures, links and where one may go. */
class RequestFrameTests {
  private static final Caller CLERK =
      new Caller(Caller.Kind.PERSON, "p", "Nguyễn Thị Thư", null, "clerk", "");

  private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
  private @Nullable Caller caller;
  private @Nullable Locale machine;

  /** The machine's own language must not show through. */
  @BeforeEach
  void onAForeignMachine() {
    machine = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
  }

  @AfterEach
  void back() {
    Locale.setDefault(machine);
  }

  @ParameterizedTest
  @CsvSource({
    "vi, 0, 0",
    "vi, 999, 999",
    "vi, 1234567, 1.234.567",
    "vi, -5000, -5.000",
    "en, 1234567, '1,234,567'"
  })
  void wholeNumbersHaveTheSignsOfTheLanguage(String language, long value, String text) {
    assertThat(frame("/", "lang=" + language).number(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "vi, 199999, 200000, '99,9 %'",
    "vi, 1, 200000, '< 0,1 %'",
    "vi, 0, 200000, '0 %'",
    "vi, 0, 0, –",
    "vi, 3, 3, '100 %'",
    "vi, 2, 3, '66,6 %'",
    "en, 2, 3, '66.6 %'",
    "en, 1, 200000, '< 0.1 %'"
  })
  void aShareIsRoundedDownAndNeverLies(String language, long part, long whole, String text) {
    assertThat(frame("/", "lang=" + language).share(part, whole)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-31T01:05:00Z, 31/01/2020 08:05",
    "2020-01-31T16:59:59Z, 31/01/2020 23:59",
    "2020-01-31T17:00:00Z, 01/02/2020 00:00",
    "2020-12-31T17:00:00Z, 01/01/2021 00:00",
    "2020-02-28T17:30:00Z, 29/02/2020 00:30"
  })
  void anInstantIsShownInTheTimeOfVietNam(Instant instant, String text) {
    assertThat(frame("/", null).time(instant)).isEqualTo(text);
  }

  @Test
  void whatIsNotThereIsADash() {
    assertThat(frame("/", null).time(null)).isEqualTo("–");
    assertThat(frame("/", null).date(null)).isEqualTo("–");
    assertThat(frame("/", null).date(LocalDate.of(2020, 2, 9))).isEqualTo("09/02/2020");
  }

  @ParameterizedTest
  @CsvSource({
    "vi, 0, 0 B",
    "vi, 999, 999 B",
    "vi, 1000, 1 kB",
    "vi, 1250, '1,3 kB'",
    "vi, 300000000, 300 MB",
    "en, 1250000, 1.3 MB",
    "vi, 5000000000000000, 5.000 TB"
  })
  void sizesCountInThousands(String language, long bytes, String text) {
    assertThat(frame("/", "lang=" + language).size(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "/exchange/inbox, , en, /exchange/inbox?lang=en",
    "/exchange/inbox, q=dak%20lak&page=2, en, /exchange/inbox?q=dak%20lak&page=2&lang=en",
    "/exchange/inbox, lang=en, vi, /exchange/inbox?lang=vi",
    "/exchange/inbox, lang=en&lang=vi, vi, /exchange/inbox?lang=vi"
  })
  void theLinkToTheOtherLanguageIsTheSamePage(
      String path, @Nullable String query, String language, String link) {
    assertThat(frame(path, query).languageLink(language)).isEqualTo(link);
  }

  @Test
  void theErrorPageKnowsThePageThatFailed() {
    var request = request("/error", null);
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/exchange/inbox");
    assertThat(frames().of(request).path()).isEqualTo("/exchange/inbox");
  }

  @Test
  void aWordThatIsMissingIsItsKey() {
    assertThat(frame("/", null).text("no.such.word")).isEqualTo("no.such.word");
    assertThat(frame("/", null).text(Message.of("SH-0006", 20))).contains("20 giây");
    assertThat(frame("/", "lang=en").text("SH-0006", 20)).contains("20 seconds");
  }

  @Test
  void aRequestHasOneFrame() {
    var request = request("/", null);
    var frames = frames();
    assertThat(frames.of(request)).isSameAs(frames.of(request));
    var flash = frames.of(request, Message.of("SH-0001"));
    assertThat(flash.flash()).isEqualTo(Message.of("SH-0001"));
    assertThat(frames.of(request).flash()).isNull();
  }

  @Test
  void aFormGetsTheTokenOfTheRequestAndNoneWithoutOne() {
    var request = request("/", null);
    assertThat(frames().of(request).csrf()).isNull();
    request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF", "_csrf", "abc"));
    assertThat(frames().of(request).csrf())
        .isNotNull()
        .satisfies(token ->
            assertThat(List.of(token.name(), token.value())).containsExactly("_csrf", "abc"));
  }

  @Test
  void aNodeWithoutNoticeHoldsRealData() {
    assertThat(frame("/", null).sample()).isFalse();
    beans.addBean("notice", (SampleNotice) () -> true);
    assertThat(frame("/", null).sample()).isTrue();
  }

  @Test
  void nobodySignedInIsOfferedNothing() {
    offer(NavigationItem.of("a", "/a", 1));
    assertThat(frame("/a", null).navigation()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/exchange/inbox, /exchange/inbox",
    "/exchange/inbox/1, /exchange/inbox",
    "/exchange/inboxes, /exchange",
    "/exchange, /exchange",
    "/exchange/outbox, /exchange",
    "/exchangeable, ''",
    "/directory, ''",
    "/, ''"
  })
  void theNearestEntryAboveThePageIsTheActiveOne(String path, String active) {
    caller = CLERK;
    offer(
        NavigationItem.of("exchange", "/exchange", 400),
        NavigationItem.of("inbox", "/exchange/inbox", 401),
        NavigationItem.of("people", "/people", 300));
    assertThat(frame(path, null).navigation().stream().filter(NavigationItem::active))
        .extracting(NavigationItem::path)
        .isEqualTo(active.isEmpty() ? List.of() : List.of(active));
  }

  @Test
  void entriesOfAllModulesAreOneOrder() {
    caller = CLERK;
    offer(NavigationItem.of("z", "/z", 200), NavigationItem.of("b", "/b", 100));
    offer(NavigationItem.of("a", "/a", 200), NavigationItem.of("c", "/c", 50));
    assertThat(frame("/", null).navigation())
        .extracting(NavigationItem::path)
        .containsExactly("/c", "/b", "/a", "/z");
  }

  private void offer(NavigationItem... items) {
    NavigationSource source = who -> List.of(items);
    beans.addBean("navigation" + Stream.of(items).findFirst().orElseThrow().key(), source);
  }

  private PageFrame frame(String path, @Nullable String query) {
    return frames().of(request(path, query));
  }

  private Frames frames() {
    if (!beans.containsBean("caller")) {
      beans.addBean("caller", (CurrentCaller) () -> caller);
    }
    return new Frames(
        new Bundles().messageSource(),
        new Languages(),
        beans.getBeanProvider(CurrentCaller.class),
        beans.getBeanProvider(NavigationSource.class),
        beans.getBeanProvider(SampleNotice.class),
        beans.getBeanProvider(ResourceUrlProvider.class),
        beans.getBeanProvider(AgencyNames.class));
  }

  private static MockHttpServletRequest request(String path, @Nullable String query) {
    var request = new MockHttpServletRequest("GET", path);
    request.setQueryString(query);
    if (query != null && query.startsWith("lang=")) {
      request.setParameter("lang", query.substring("lang=".length()));
    }
    return request;
  }
}
