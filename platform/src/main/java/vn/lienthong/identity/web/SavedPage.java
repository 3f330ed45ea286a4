package vn.lienthong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * The page to return to, under a name of its own in the session: path and query and nothing else,
 * for strangers fill the database with what is kept here.
 */
class SavedPage implements RequestCache {
  private static final int LONGEST = 2_000;
  private final String name;

  SavedPage(String name) {
    this.name = name;
  }

  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    var address = address(request);
    if (address.length() <= LONGEST) {
      request.getSession().setAttribute(name, address);
    }
  }

  @Override
  public @Nullable SavedRequest getRequest(
      HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(name) instanceof String address
        ? new SimpleSavedRequest(address)
        : null;
  }

  /** The page is shown as it is asked for now; only the note is thrown away. */
  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    var saved = getRequest(request, response);
    if (saved != null && saved.getRedirectUrl().equals(address(request))) {
      removeRequest(request, response);
    }
    return null;
  }

  @Override
  public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(name);
    }
  }

  private static String address(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
