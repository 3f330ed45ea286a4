package vn.lienthong.identity.remote;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.application.SignIns;
import vn.lienthong.identity.domain.Standing;

/** Finds the person a token speaks of: by id from the embedded provider, by login from others. */
@Component
class SignedInUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
  private final SignIns signIns;
  private final IdentitySettings settings;

  SignedInUsers(SignIns signIns, IdentitySettings settings) {
    this.signIns = signIns;
    this.settings = settings;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    var token = request.getIdToken();
    return standing(token)
        .map(standing -> new SignedInUser(standing.person(), token))
        .orElseThrow(() ->
            new OAuth2AuthenticationException(
                new OAuth2Error(IdentityError.PERSON_UNKNOWN_HERE.code())));
  }

  private Optional<Standing> standing(OidcIdToken token) {
    if (!settings.external()) {
      return signIns.standing(UUID.fromString(token.getSubject()));
    }
    var login = token.getClaimAsString(settings.loginClaim());
    return login == null ? Optional.empty() : signIns.standing(login);
  }
}
