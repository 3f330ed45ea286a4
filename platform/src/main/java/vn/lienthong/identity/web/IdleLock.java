package vn.lienthong.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lienthong.shared.WallClock;

/**
 * Ends the session of somebody who has been away for too long, or whose account no longer counts.
 * The page asked for is remembered by what follows and shown after the next sign-in.
 */
final class IdleLock extends OncePerRequestFilter {
  private static final String LAST_SEEN = "identity.last-seen";

  /** The time is not written at every request; a lock may come this much earlier. */
  private static final Duration PRECISION = Duration.ofSeconds(20);

  private final Presences presences;
  private final WallClock clock;

  IdleLock(Presences presences, WallClock clock) {
    this.presences = presences;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    if (session != null && Presences.user() != null) {
      var presence = presences.of(request);
      if (presence == null || rested(session, presences.idleLimit(presence.standing()))) {
        session.invalidate();
        presences.forget(request);
        SecurityContextHolder.clearContext();
      }
    }
    chain.doFilter(request, response);
  }

  private boolean rested(HttpSession session, Duration limit) {
    var now = clock.now();
    var lastSeen = session.getAttribute(LAST_SEEN) instanceof Instant known ? known : now;
    if (Duration.between(lastSeen, now).compareTo(limit) >= 0) {
      return true;
    }
    if (session.getAttribute(LAST_SEEN) == null
        || Duration.between(lastSeen, now).compareTo(PRECISION) >= 0) {
      session.setAttribute(LAST_SEEN, now);
    }
    return false;
  }
}
