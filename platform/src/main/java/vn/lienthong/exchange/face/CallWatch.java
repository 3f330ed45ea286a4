package vn.lienthong.exchange.face;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lienthong.exchange.ObservedCalls;
import vn.lienthong.shared.WallClock;

/** Tells whoever watches the axis of each call of a face, once it is answered. */
final class CallWatch extends OncePerRequestFilter {
  private final List<ObservedCalls> watching;
  private final WallClock clock;

  CallWatch(List<ObservedCalls> watching, WallClock clock) {
    this.watching = List.copyOf(watching);
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var begin = clock.now();
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException failure) {
      tell(request, Outcome.FAILED, begin);
      throw failure;
    }
    tell(request, Outcome.of(request, response.getStatus()), begin);
  }

  private void tell(HttpServletRequest request, Outcome outcome, Instant begin) {
    var now = clock.now();
    var call =
        new ObservedCalls.Call(
            now,
            Duration.between(begin, now),
            FaceCaller.face(request),
            FaceCaller.operation(request),
            FaceCaller.system(request),
            outcome.code(),
            outcome.arguments());
    watching.forEach(each -> each.saw(call));
  }
}
