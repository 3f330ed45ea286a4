package vn.lienthong.identity.web;

import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Remembers a request in the session under a name of its own, and never marks its address. */
class NamedRequests extends HttpSessionRequestCache {
  @SuppressWarnings("NullAway") // null is how the framework is told not to mark addresses
  NamedRequests(String name) {
    setSessionAttrName(name);
    setMatchingRequestParameterName(null);
  }
}
