package vn.lienthong.web.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.OpenRoute;
import vn.lienthong.web.Problems;
import vn.lienthong.web.SignedInSession;
import vn.lienthong.web.application.Buckets;

/**
 * Holds every open route to the rate it declares; the most specific pattern counts. Whatever else
 * is asked for without a signed-in session shares one bucket.
 */
final class RateLimit extends OncePerRequestFilter {
  private record Limited(PathPattern pattern, int perMinute) {}

  private static final Limited ELSE =
      new Limited(PathPatternParser.defaultInstance.parse("/**"), 600);

  private final List<Limited> routes;
  private final Buckets buckets;
  private final Problems problems;
  private final ObjectProvider<SignedInSession> sessions;

  RateLimit(
      List<OpenRoute> routes,
      Buckets buckets,
      Problems problems,
      ObjectProvider<SignedInSession> sessions) {
    this.sessions = sessions;
    this.routes =
        routes.stream()
            .map(route ->
                new Limited(
                    PathPatternParser.defaultInstance.parse(route.pattern()), route.perMinute()))
            .sorted(Comparator.comparing(Limited::pattern))
            .toList();
    this.buckets = buckets;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var limit = limit(request);
    var wait =
        limit == null
            ? 0
            : buckets.take(
                request.getRemoteAddr(), limit.pattern().getPatternString(), limit.perMinute());
    if (wait > 0) {
      response.setHeader("Retry-After", Long.toString(wait));
      problems.answer(request, response, new RuleViolated(SharedError.RATE_LIMITED, wait));
      return;
    }
    chain.doFilter(request, response);
  }

  /** Null for somebody signed in, outside the open routes. */
  private @Nullable Limited limit(HttpServletRequest request) {
    var path = PathContainer.parsePath(request.getRequestURI());
    for (var route : routes) {
      if (route.pattern().matches(path)) {
        return route;
      }
    }
    var known = sessions.getIfAvailable();
    return known == null || known.behind(request) ? null : ELSE;
  }
}
