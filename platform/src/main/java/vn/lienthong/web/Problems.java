package vn.lienthong.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The one place that answers a failed request: {@code application/problem+json} for machines, an
 * error page for browsers. Controllers just throw; filters and security handlers call it.
 */
public interface Problems {
  /**
   * Writes the whole answer. A broken rule gives its code and message; anything unknown becomes
   * SH-0004 with an incident id that is also in the log, and no inner text.
   */
  void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure);
}
