package vn.lienthong.web.application;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/** Vietnamese unless the reader chose English: by {@code ?lang=} now, by cookie from then on. */
@Component("localeResolver")
public class Languages implements LocaleResolver {
  public static final String PARAMETER = "lang";
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final Map<String, Locale> KNOWN = Map.of("vi", VIETNAMESE, "en", Locale.ENGLISH);

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    var asked = asked(request);
    return asked != null ? asked : remembered(request);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response == null) {
      return;
    }
    var cookie =
        ResponseCookie.from(PARAMETER, locale == null ? "vi" : locale.getLanguage())
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(Duration.ofDays(365))
            .build();
    response.addHeader("Set-Cookie", cookie.toString());
  }

  /**
   * The language asked for in the address of a page, or null. An error is told in it too, so no
   * parameter is asked for: that would read a form that could not be read.
   */
  public @Nullable Locale asked(HttpServletRequest request) {
    var query = request.getQueryString();
    if (query == null || !query.contains(PARAMETER + "=")) {
      return null;
    }
    var asked = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
    var value = asked.getFirst(PARAMETER);
    return value == null ? null : KNOWN.get(value);
  }

  private static Locale remembered(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(PARAMETER)) {
          return KNOWN.getOrDefault(cookie.getValue(), VIETNAMESE);
        }
      }
    }
    return VIETNAMESE;
  }
}
