package vn.lienthong.web;

import jakarta.servlet.http.HttpServletRequest;

/** Port to the sessions of people; {@code identity} implements it. */
public interface SignedInSession {
  /** True when the request belongs to a session in which somebody has signed in. */
  boolean behind(HttpServletRequest request);
}
