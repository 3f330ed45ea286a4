package vn.lienthong.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Principal;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lienthong.identity.MonitoringSettings;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Problems;

/**
 * Figures are for whoever has the token of the monitoring; the health says UP or DOWN to everybody
 * and its parts to the token only. An address is no proof: behind a proxy all have the same.
 */
final class MonitoringAccess extends OncePerRequestFilter {
  static final String ROLE = "monitoring";
  private static final String BEARER = "Bearer ";

  /** Compared with the decoded path: an address can be spelt in many ways. */
  private static final String HEALTH = "/actuator/health";

  private final MonitoringSettings settings;
  private final Problems problems;

  MonitoringAccess(MonitoringSettings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (hasToken(request)) {
      chain.doFilter(new Monitoring(request), response);
    } else if (request.getServletPath().startsWith(HEALTH)) {
      chain.doFilter(request, response);
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      problems.answer(request, response, new RuleViolated(SharedError.SIGN_IN_REQUIRED));
    }
  }

  private boolean hasToken(HttpServletRequest request) {
    var sent = request.getHeader(HttpHeaders.AUTHORIZATION);
    return !settings.token().isEmpty()
        && sent != null
        && MessageDigest.isEqual(bytes(BEARER + settings.token()), bytes(sent));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A request of the monitoring system, as the health asks for it. */
  private static final class Monitoring extends HttpServletRequestWrapper {
    Monitoring(HttpServletRequest request) {
      super(request);
    }

    @Override
    public Principal getUserPrincipal() {
      return () -> ROLE;
    }

    @Override
    public boolean isUserInRole(String role) {
      return role.equals(ROLE);
    }
  }
}
