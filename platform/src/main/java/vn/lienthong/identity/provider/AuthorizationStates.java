package vn.lienthong.identity.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.serializer.support.SerializationDelegate;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.store.JdbcSignInState;
import vn.lienthong.identity.store.JdbcSignInState.Running;
import vn.lienthong.shared.WallClock;

/** Running sign-ins in the database: the code may come back to another process of the node. */
@Component
class AuthorizationStates implements OAuth2AuthorizationService {
  /** Longer than any code or token of the own client lives. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final JdbcSignInState states;
  private final WallClock clock;
  private final SerializationDelegate serialization =
      new SerializationDelegate(AuthorizationStates.class.getClassLoader());

  AuthorizationStates(JdbcSignInState states, WallClock clock) {
    this.states = states;
    this.clock = clock;
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    var code = authorization.getToken(OAuth2AuthorizationCode.class);
    var token = authorization.getToken(OAuth2AccessToken.class);
    states.save(
        new Running(
            authorization.getId(),
            authorization.getAttribute("state"),
            code == null ? null : code.getToken().getTokenValue(),
            token == null ? null : token.getToken().getTokenValue(),
            bytes(authorization),
            clock.now().plus(KEPT)));
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    states.remove(authorization.getId());
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return states.find(id).map(this::authorization).orElse(null);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return states.findByToken(token).map(this::authorization).orElse(null);
  }

  private byte[] bytes(OAuth2Authorization authorization) {
    try {
      return serialization.serializeToByteArray(authorization);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private OAuth2Authorization authorization(byte[] body) {
    try {
      return (OAuth2Authorization) serialization.deserializeFromByteArray(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
