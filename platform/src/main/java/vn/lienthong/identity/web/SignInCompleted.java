package vn.lienthong.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.application.SignIns;
import vn.lienthong.identity.remote.SignedInUser;

/** The provider has vouched: on to the page asked for, or to what is still missing. */
@Component
class SignInCompleted implements AuthenticationSuccessHandler {
  private final Presences presences;
  private final SignIns signIns;
  private final SavedRequestAwareAuthenticationSuccessHandler forward;

  SignInCompleted(Presences presences, SignIns signIns, PageRequests requests) {
    this.presences = presences;
    this.signIns = signIns;
    this.forward = new SavedRequestAwareAuthenticationSuccessHandler();
    this.forward.setRequestCache(requests);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException, ServletException {
    if (authentication.getPrincipal() instanceof SignedInUser user) {
      presences.begin(request, user);
    }
    proceed(request, response, authentication);
  }

  /** Called again after a code was given. */
  void proceed(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException, ServletException {
    var presence = presences.of(request);
    var caller = presence == null ? null : presence.caller();
    if (caller == null) {
      response.sendRedirect(SecondFactorController.PATH);
      return;
    }
    signIns.complete(caller);
    forward.onAuthenticationSuccess(request, response, authentication);
  }
}
