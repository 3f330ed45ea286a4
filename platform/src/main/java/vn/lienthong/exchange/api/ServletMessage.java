package vn.lienthong.exchange.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import vn.lienthong.httpsig.HttpMessage;

/** A request as its signature sees it. */
record ServletMessage(String method, URI target, HttpServletRequest request)
    implements HttpMessage {
  /**
   * Takes the target under which the request came in.
   *
   * @throws IllegalArgumentException when that is no URI
   */
  static ServletMessage of(HttpServletRequest request) {
    var query = request.getQueryString();
    var target = request.getRequestURL() + (query == null ? "" : "?" + query);
    return new ServletMessage(request.getMethod(), URI.create(target), request);
  }

  @Override
  public List<String> field(String name) {
    return Collections.list(request.getHeaders(name));
  }
}
