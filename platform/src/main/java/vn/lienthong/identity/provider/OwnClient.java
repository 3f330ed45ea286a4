package vn.lienthong.identity.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.remote.BackChannel;
import vn.lienthong.identity.remote.ProviderRegistration;

/**
 * The only client of the embedded provider: this node. Codes go back to the very address the
 * browser used, so that any host name and port works and no foreign address does.
 */
@Component
class OwnClient implements RegisteredClientRepository {
  private static final String CALLBACK = "/login/oauth2/code/" + ProviderRegistration.ID;
  private static final Duration CODE_LIVES = Duration.ofMinutes(1);
  private static final Duration TOKEN_LIVES = Duration.ofMinutes(5);

  private final IdentitySettings settings;
  private final BackChannel backChannel;

  OwnClient(IdentitySettings settings, BackChannel backChannel) {
    this.settings = settings;
    this.backChannel = backChannel;
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("this provider serves its own node only");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return clientId.equals(settings.clientId()) ? client() : null;
  }

  private RegisteredClient client() {
    return RegisteredClient.withId(settings.clientId())
        .clientId(settings.clientId())
        .clientSecret(backChannel.secret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(base() + CALLBACK)
        .scope("openid")
        .scope("profile")
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(
            TokenSettings.builder()
                .authorizationCodeTimeToLive(CODE_LIVES)
                .accessTokenTimeToLive(TOKEN_LIVES)
                .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                .build())
        .build();
  }

  private String base() {
    var configured = settings.publicUrl();
    return configured != null
        ? configured
        : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
  }
}
