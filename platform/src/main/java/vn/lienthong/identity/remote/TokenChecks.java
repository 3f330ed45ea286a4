package vn.lienthong.identity.remote;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.store.JdbcSeenTokens;
import vn.lienthong.shared.WallClock;

/**
 * What an ID token must hold to be believed: a signature by a public key of the provider (never
 * {@code none}, never a shared secret), issuer, audience, times within the tolerance, and no token
 * twice.
 */
@Component
class TokenChecks implements JwtDecoderFactory<ClientRegistration> {
  private final ConcurrentMap<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
  private final IdentitySettings settings;
  private final WallClock clock;
  private final JdbcSeenTokens seen;

  TokenChecks(IdentitySettings settings, WallClock clock, JdbcSeenTokens seen) {
    this.settings = settings;
    this.clock = clock;
    this.seen = seen;
  }

  @Override
  public JwtDecoder createDecoder(ClientRegistration registration) {
    return decoders.computeIfAbsent(registration.getRegistrationId(), id -> decoder(registration));
  }

  private JwtDecoder decoder(ClientRegistration registration) {
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
            .jwsAlgorithms(TokenChecks::publicKeysOnly)
            .build();
    var times = new JwtTimestampValidator(settings.tokenSkew());
    times.setClock(clock.clock());
    var claims = new OidcIdTokenValidator(registration);
    claims.setClock(clock.clock());
    claims.setClockSkew(settings.tokenSkew());
    var checks = new DelegatingOAuth2TokenValidator<>(times, claims);
    decoder.setJwtValidator(new OnlyOnce(checks, seen, settings.tokenSkew(), clock));
    return decoder;
  }

  private static void publicKeysOnly(Set<SignatureAlgorithm> algorithms) {
    algorithms.addAll(Set.of(SignatureAlgorithm.values()));
  }
}
