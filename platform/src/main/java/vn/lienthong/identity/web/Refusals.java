package vn.lienthong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.remote.ProviderRegistration;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Problems;

/** What the filter chain answers when it does not let a request through. */
@Component
class Refusals
    implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {
  static final String START = "/oauth2/authorization/" + ProviderRegistration.ID;

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final int LOGGED = 200;

  private final Presences presences;
  private final PageRequests requests;
  private final Problems problems;

  Refusals(Presences presences, PageRequests requests, Problems problems) {
    this.presences = presences;
    this.requests = requests;
    this.problems = problems;
  }

  /** Nobody is signed in: people go to the provider, machines get a problem. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (PageRequests.isPage(request)) {
      response.sendRedirect(START);
      return;
    }
    if (request.getHeader("HX-Request") == null) {
      commenceAfterForm(request, response);
      return;
    }
    response.setHeader("HX-Redirect", START);
    problems.answer(request, response, new RuleViolated(SharedError.SIGN_IN_REQUIRED));
  }

  /** Somebody is signed in, but a code or a post is missing, or the form was not ours. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    var presence = presences.of(request);
    if (presence == null) {
      commenceAfterForm(request, response);
      return;
    }
    if (presence.need() == Need.NOTHING) {
      problems.answer(request, response, failure);
      return;
    }
    if (PageRequests.isPage(request)) {
      requests.saveRequest(request, response);
      response.sendRedirect(SecondFactorController.PATH);
      return;
    }
    problems.answer(request, response, new RuleViolated(SharedError.SIGN_IN_REQUIRED));
  }

  /** The provider did not vouch, or for somebody whom this node does not know. */
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
    var unknown =
        failure instanceof OAuth2AuthenticationException refused
            && refused.getError().getErrorCode().equals(IdentityError.PERSON_UNKNOWN_HERE.code());
    LOG.warn("Sign-in refused: {}", printable(failure.getMessage()));
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    problems.answer(
        request,
        response,
        new RuleViolated(
            unknown ? IdentityError.PERSON_UNKNOWN_HERE : IdentityError.SIGN_IN_NOT_PROVED));
  }

  /** Part of it may come from the address the browser was sent to. */
  private static String printable(@Nullable String text) {
    var line = String.valueOf(text).replaceAll("\\p{C}", "?");
    return line.length() <= LOGGED ? line : line.substring(0, LOGGED);
  }

  /** A form sent after the session ended leads back to its page by way of sign-in. */
  private void commenceAfterForm(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    if (accept != null && accept.contains("text/html")) {
      response.sendRedirect(START);
      return;
    }
    problems.answer(request, response, new RuleViolated(SharedError.SIGN_IN_REQUIRED));
  }
}
