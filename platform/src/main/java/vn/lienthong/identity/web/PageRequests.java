package vn.lienthong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Remembers the page that somebody asked for before sign-in; only whole pages can be shown. */
@Component
class PageRequests extends SavedPage {
  PageRequests() {
    super("identity.page");
  }

  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    if (isPage(request)) {
      super.saveRequest(request, response);
    }
  }

  static boolean isPage(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return HttpMethod.GET.matches(request.getMethod())
        && request.getHeader("HX-Request") == null
        && accept != null
        && accept.contains("text/html")
        && !request.getRequestURI().startsWith("/api/");
  }
}
