package vn.lienthong.identity.remote;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.lienthong.identity.IdentitySettings;

/**
 * The one provider people sign in with. Looked up at the first sign-in, not at the start: the
 * embedded one has no address before the server is up, an outside one may be down for a while.
 */
@Component
public class ProviderRegistration implements ClientRegistrationRepository {
  /** Name in paths: {@code /oauth2/authorization/lienthong}. */
  public static final String ID = "lienthong";

  private final IdentitySettings settings;
  private final BackChannel backChannel;
  private final SingletonSupplier<ClientRegistration> found;

  ProviderRegistration(IdentitySettings settings, BackChannel backChannel) {
    this.settings = settings;
    this.backChannel = backChannel;
    this.found = SingletonSupplier.of(() -> settings.external() ? external() : embedded());
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return id.equals(ID) ? found.obtain() : null;
  }

  private ClientRegistration embedded() {
    var node = backChannel.address();
    return ClientRegistration.withRegistrationId(ID)
        .clientId(settings.clientId())
        .clientSecret(backChannel.secret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(redirectUri())
        .scope("openid", "profile")
        .authorizationUri("/oauth2/authorize")
        .tokenUri(node + "/oauth2/token")
        .jwkSetUri(node + "/oauth2/jwks")
        .issuerUri(backChannel.issuer())
        .userNameAttributeName("sub")
        .build();
  }

  private ClientRegistration external() {
    var issuer = Objects.requireNonNull(settings.issuer());
    var secret = settings.clientSecret();
    return ClientRegistrations.fromIssuerLocation(issuer)
        .registrationId(ID)
        .clientId(settings.clientId())
        .clientSecret(secret)
        .clientAuthenticationMethod(
            secret == null
                ? ClientAuthenticationMethod.NONE
                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .redirectUri(redirectUri())
        .scope("openid", "profile")
        .userInfoUri(null)
        .userNameAttributeName("sub")
        .build();
  }

  private String redirectUri() {
    var base = settings.publicUrl() == null ? "{baseUrl}" : settings.publicUrl();
    return base + "/login/oauth2/code/" + ID;
  }
}
