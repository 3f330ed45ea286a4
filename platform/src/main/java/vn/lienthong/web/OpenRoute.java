package vn.lienthong.web;

/**
 * A route reachable without sign-in through a browser session. Each module declares its own as
 * beans; what is not declared is denied, and the declared rate limit is enforced.
 *
 * @param pattern path pattern as Spring reads it, for instance {@code /vxp/**}
 * @param perMinute requests a minute from one source address; more are answered with 429
 * @param browser true for pages (CSRF token demanded on POST), false for machine interfaces that
 *     authenticate each request by themselves
 */
public record OpenRoute(String pattern, int perMinute, boolean browser) {
  public OpenRoute {
    if (perMinute < 1) {
      throw new IllegalArgumentException("an open route needs a rate limit: " + pattern);
    }
  }
}
