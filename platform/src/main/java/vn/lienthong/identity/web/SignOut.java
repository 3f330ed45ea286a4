package vn.lienthong.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.application.SignIns;
import vn.lienthong.identity.remote.ProviderRegistration;

/**
 * Ends both sessions: the embedded provider's lies in the same browser session, an outside one is
 * asked to end its own.
 */
@Component
class SignOut implements LogoutHandler, LogoutSuccessHandler {
  static final String PATH = "/sign-out";
  private static final String HOME = "/";

  private final Presences presences;
  private final SignIns signIns;
  private final IdentitySettings settings;
  private final OidcClientInitiatedLogoutSuccessHandler atProvider;

  SignOut(
      Presences presences,
      SignIns signIns,
      IdentitySettings settings,
      ProviderRegistration registration) {
    this.presences = presences;
    this.signIns = signIns;
    this.settings = settings;
    this.atProvider = new OidcClientInitiatedLogoutSuccessHandler(registration);
    this.atProvider.setPostLogoutRedirectUri("{baseUrl}" + HOME);
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    var presence = presences.of(request);
    var caller = presence == null ? null : presence.caller();
    if (caller != null) {
      signIns.signedOut(caller);
    }
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException, ServletException {
    if (settings.external()) {
      atProvider.onLogoutSuccess(request, response, authentication);
    } else {
      response.sendRedirect(HOME);
    }
  }
}
