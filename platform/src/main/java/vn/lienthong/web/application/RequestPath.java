package vn.lienthong.web.application;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The path the client asked for, also while the container shows its error page. */
public final class RequestPath {
  private RequestPath() {}

  public static String of(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
        ? failed
        : request.getRequestURI();
  }
}
