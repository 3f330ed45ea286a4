package vn.lienthong.web.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.lienthong.web.application.Languages;

/** Remembers the language chosen by a link or form with {@code lang=}. */
final class LanguageChoice implements HandlerInterceptor {
  private final Languages languages;

  LanguageChoice(Languages languages) {
    this.languages = languages;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var asked = languages.asked(request);
    if (asked != null) {
      languages.setLocale(request, response, asked);
    }
    return true;
  }
}
