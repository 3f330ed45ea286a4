package vn.lienthong.identity.provider;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.application.SignIns;
import vn.lienthong.identity.domain.Standing;
import vn.lienthong.identity.remote.SignedInUser;

@Configuration(proxyBeanMethods = false)
class ProviderTokens {
  @Bean
  AuthorizationServerSettings providerSettings(IdentitySettings settings) {
    var builder = AuthorizationServerSettings.builder();
    var address = settings.publicUrl();
    return address == null ? builder.build() : builder.issuer(address).build();
  }

  /** The ID token names the person; the subject is the id, which never changes. */
  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> personClaims(SignIns signIns) {
    return context -> {
      var principal = (@Nullable Authentication) context.getPrincipal();
      if (principal != null
          && context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
        signIns
            .standing(UUID.fromString(principal.getName()))
            .ifPresent(person -> name(context, person));
        context.getClaims().claim(SignedInUser.PROVED_AT, String.valueOf(principal.getDetails()));
      }
    };
  }

  private static void name(JwtEncodingContext context, Standing person) {
    context
        .getClaims()
        .claim("preferred_username", person.login())
        .claim("name", person.name())
        .claim("amr", List.of("pwd"));
  }
}
