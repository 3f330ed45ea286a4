package vn.lienthong.web.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.OpenRoute;
import vn.lienthong.web.Problems;
import vn.lienthong.web.application.Buckets;

/** Holds every open route to the rate it declares; the most specific pattern counts. */
final class RateLimit extends OncePerRequestFilter {
  private record Limited(PathPattern pattern, int perMinute) {}

  private final List<Limited> routes;
  private final Buckets buckets;
  private final Problems problems;

  RateLimit(List<OpenRoute> routes, Buckets buckets, Problems problems) {
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
    var path = PathContainer.parsePath(request.getRequestURI());
    for (var route : routes) {
      if (route.pattern().matches(path)) {
        var wait =
            buckets.take(
                request.getRemoteAddr(), route.pattern().getPatternString(), route.perMinute());
        if (wait > 0) {
          response.setHeader("Retry-After", Long.toString(wait));
          problems.answer(request, response, new RuleViolated(SharedError.RATE_LIMITED, wait));
          return;
        }
        break;
      }
    }
    chain.doFilter(request, response);
  }
}
