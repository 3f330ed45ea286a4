package vn.lienthong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.application.SignIns;
import vn.lienthong.identity.domain.Network;
import vn.lienthong.identity.domain.PostInUse;
import vn.lienthong.identity.domain.Standing;
import vn.lienthong.identity.remote.SignedInUser;
import vn.lienthong.shared.WallClock;

/**
 * Reads the person anew for every request: a disabled account, a new password set elsewhere, an
 * ended post, or a way out of the agency's network count at once.
 */
@Component
class Presences {
  private static final String POST = "identity.post";
  private static final String SIGNED_IN = "identity.signed-in";
  private static final String SECOND_FACTOR = "identity.second-factor";
  private static final String CACHED = Presences.class.getName();

  private final SignIns signIns;
  private final IdentitySettings settings;
  private final WallClock clock;
  private final List<Network> inside;

  Presences(SignIns signIns, IdentitySettings settings, WallClock clock) {
    this.signIns = signIns;
    this.clock = clock;
    this.settings = settings;
    this.inside = settings.internalNetworks().stream().map(Network::new).toList();
  }

  /** Null when nobody is signed in, or the account no longer counts. */
  @Nullable Presence of(HttpServletRequest request) {
    if (request.getAttribute(CACHED) instanceof Presence known) {
      return known;
    }
    var user = user();
    if (user == null) {
      return null;
    }
    var presence =
        signIns
            .standing(user.person(), signedIn(request))
            .map(one -> presence(one, request))
            .orElse(null);
    request.setAttribute(CACHED, presence);
    return presence;
  }

  static @Nullable SignedInUser user() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
        ? user
        : null;
  }

  /** A fresh sign-in starts without a chosen post, with the factors its provider asked for. */
  void begin(HttpServletRequest request, SignedInUser user) {
    var session = request.getSession();
    session.removeAttribute(POST);
    session.setAttribute(SIGNED_IN, settings.external() ? clock.now() : user.provedAt());
    session.setAttribute(SECOND_FACTOR, user.gave(settings.secondFactorMethods()));
    request.removeAttribute(CACHED);
  }

  void secondFactorGiven(HttpServletRequest request) {
    request.getSession().setAttribute(SECOND_FACTOR, true);
    request.removeAttribute(CACHED);
  }

  /** This session goes on though the others of the person have just ended. */
  void renew(HttpServletRequest request) {
    request.getSession().setAttribute(SIGNED_IN, clock.now());
    request.removeAttribute(CACHED);
  }

  void choose(HttpServletRequest request, UUID post) {
    request.getSession().setAttribute(POST, post);
    request.removeAttribute(CACHED);
  }

  /** Nobody is signed in any more during this request. */
  void forget(HttpServletRequest request) {
    request.removeAttribute(CACHED);
  }

  /** How long a session of that person may rest. */
  Duration idleLimit(Standing standing) {
    return standing.administers() ? settings.administratorIdleLock() : settings.idleLock();
  }

  boolean inside(HttpServletRequest request) {
    return Network.anyHolds(inside, request.getRemoteAddr());
  }

  private static Instant signedIn(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(SIGNED_IN) instanceof Instant at
        ? at
        : Instant.EPOCH;
  }

  private Presence presence(Standing standing, HttpServletRequest request) {
    var session = request.getSession(false);
    var chosen = session == null ? null : (UUID) session.getAttribute(POST);
    PostInUse post = standing.inUse(chosen).orElse(null);
    return new Presence(standing, post, need(standing, post, request, session));
  }

  private Need need(
      Standing standing,
      @Nullable PostInUse post,
      HttpServletRequest request,
      @Nullable HttpSession session) {
    var given = session != null && Boolean.TRUE.equals(session.getAttribute(SECOND_FACTOR));
    if (!given && codeDemanded(standing, inside(request))) {
      if (standing.secondFactor()) {
        return Need.CODE;
      }
      return inside(request) ? Need.ENROLMENT : Need.ENROLMENT_INSIDE;
    }
    if (standing.passwordDue() && !settings.external()) {
      return Need.PASSWORD;
    }
    return post == null ? Need.POST : Need.NOTHING;
  }

  /** Sample administrators of a sample node are let off, inside only; the sign-in page says so. */
  private boolean codeDemanded(Standing standing, boolean inside) {
    if (!inside) {
      return true;
    }
    return standing.administers() && !(settings.sample() && standing.sample());
  }
}
