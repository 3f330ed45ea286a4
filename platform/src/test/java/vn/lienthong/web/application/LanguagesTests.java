package vn.lienthong.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Vietnamese first, whatever the browser or the machine says; English when a reader chooses it. */
class LanguagesTests {
  private final Languages languages = new Languages();

  @ParameterizedTest
  @CsvSource({
    "lang=en, , en",
    "lang=vi, , vi",
    "lang=vi, en, vi",
    "lang=en, vi, en",
    ", en, en",
    ", vi, vi",
    ", , vi",
    "q=1&lang=en, , en",
    "q=lang, , vi",
    "language=en, , vi",
    "lang=, en, en",
    "lang=xx, en, en",
    "lang=EN, , vi",
    ", xx, vi",
    ", '', vi"
  })
  void theAddressCountsThenTheCookieThenVietnamese(
      @Nullable String query, @Nullable String cookie, String expected) {
    var request = request(query);
    if (cookie != null) {
      request.setCookies(new Cookie("other", "en"), new Cookie("lang", cookie));
    }
    assertThat(languages.resolveLocale(request).getLanguage()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ja"})
  void theLanguageOfTheBrowserIsNotAChoice(String preferred) {
    var request = request(null);
    request.addPreferredLocale(Locale.forLanguageTag(preferred));
    assertThat(languages.resolveLocale(request).getLanguage()).isEqualTo("vi");
  }

  @Test
  void aParameterInTheBodyIsNoChoice() {
    var request = request(null);
    request.setParameter("lang", "en");
    assertThat(languages.asked(request)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void theChoiceIsKeptForAYearAndOutOfReachOfScripts(boolean secure) {
    var request = request(null);
    request.setSecure(secure);
    var response = new MockHttpServletResponse();
    languages.setLocale(request, response, Locale.ENGLISH);
    var cookie = response.getHeader("Set-Cookie");
    assertThat(cookie)
        .startsWith("lang=en;")
        .contains("Path=/", "Max-Age=31536000", "HttpOnly", "SameSite=Lax");
    assertThat(cookie.contains("Secure")).isEqualTo(secure);
  }

  @Test
  void forgettingTheChoiceIsVietnamese() {
    var response = new MockHttpServletResponse();
    languages.setLocale(request(null), response, null);
    assertThat(response.getHeader("Set-Cookie")).startsWith("lang=vi;");
    languages.setLocale(request(null), null, Locale.ENGLISH);
  }

  private static MockHttpServletRequest request(@Nullable String query) {
    var request = new MockHttpServletRequest("GET", "/exchange/inbox");
    request.setQueryString(query);
    if (query != null) {
      for (var pair : query.split("&")) {
        var parts = pair.split("=", 2);
        request.setParameter(parts[0], parts.length > 1 ? parts[1] : "");
      }
    }
    return request;
  }
}
