package vn.lienthong.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import vn.lienthong.identity.TestSettings;
import vn.lienthong.identity.TestTime;
import vn.lienthong.identity.store.JdbcSignInState;
import vn.lienthong.identity.store.NodeKey;
import vn.lienthong.testing.TestDatabase;

/** The embedded provider's memory: it outlives a restart and serves every process of the node. */
class OwnProviderTests {
  private static final Instant NOW = Instant.parse("2026-10-20T01:00:00Z");
  private static final TestTime TIME = TestTime.stoppedAt(NOW);
  @TempDir static Path keys;
  private static JdbcClient jdbc;

  @BeforeAll
  static void start() {
    jdbc = JdbcClient.create(TestDatabase.create().dataSource());
  }

  @Test
  void processesThatStartTogetherSignWithOneKeyAndARestartKeepsIt() throws Exception {
    Callable<String> keyId = () -> key().getKeyID();
    var threads = Executors.newFixedThreadPool(4);
    try {
      var ids = new HashSet<String>();
      for (var answer : threads.invokeAll(Collections.nCopies(4, keyId))) {
        ids.add(answer.get());
      }
      assertThat(ids).hasSize(1).contains(key().getKeyID());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theKeyIsForSignaturesOnTheCurveOfTheTokens() {
    var key = (ECKey) key();
    assertThat(key.getCurve().getName()).isEqualTo("P-256");
    assertThat(key.getAlgorithm().getName()).isEqualTo("ES256");
    assertThat(key.getKeyUse().identifier()).isEqualTo("sig");
    assertThat(key.toPublicJWK().isPrivate()).isFalse();
  }

  /** The code comes back to another process than the one that gave it. */
  @Test
  void aCodeIsKnownToEveryProcessUntilItIsRemoved() {
    var saved = authorization("id-1", "code-1");
    states().save(saved);
    var found = states().findByToken("code-1", null);
    assertThat(found).isEqualTo(saved);
    assertThat(states().findById("id-1")).isEqualTo(saved);
    states().remove(saved);
    assertThat(states().findByToken("code-1", null)).isNull();
    assertThat(states().findById("id-1")).isNull();
  }

  @Test
  void aCodeThatNobodyGaveIsUnknown() {
    assertThat(states().findByToken("never", null)).isNull();
    assertThat(states().findByToken("", null)).isNull();
  }

  @Test
  void aRunningSignInIsKeptLongerThanItsCodeLives() {
    states().save(authorization("id-2", "code-2"));
    var state = new JdbcSignInState(jdbc, nodeKey());
    state.forgetExpired(NOW.plus(Duration.ofMinutes(5)));
    assertThat(states().findById("id-2")).isNotNull();
    state.forgetExpired(NOW.plus(Duration.ofMinutes(10)).plusMillis(1));
    assertThat(states().findById("id-2")).isNull();
  }

  @Test
  void secretsOfTheOwnClientAreComparedWhole() {
    var clients = new ClientSecretAuthenticationProvider(clients(), states());
    PlainSecrets.into(List.of(clients));
    for (var given : new String[] {"other", "", "secre", "secret "}) {
      assertThatExceptionOfType(OAuth2AuthenticationException.class)
          .isThrownBy(() -> clients.authenticate(asking(given)));
    }
    assertThat(clients.authenticate(asking("secret")).isAuthenticated()).isTrue();
  }

  private static Authentication asking(String secret) {
    return new OAuth2ClientAuthenticationToken(
        "lienthong", ClientAuthenticationMethod.CLIENT_SECRET_BASIC, secret, null);
  }

  private static RegisteredClientRepository clients() {
    return new InMemoryRegisteredClientRepository(client());
  }

  private static RegisteredClient client() {
    return RegisteredClient.withId("lienthong")
        .clientId("lienthong")
        .clientSecret("secret")
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri("http://localhost/login/oauth2/code/lienthong")
        .build();
  }

  private static OAuth2Authorization authorization(String id, String code) {
    return OAuth2Authorization.withRegisteredClient(client())
        .id(id)
        .principalName("person")
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .token(new OAuth2AuthorizationCode(code, NOW, NOW.plusSeconds(60)))
        .build();
  }

  private static JWK key() {
    var keysOfNode = new SigningKeys(new JdbcSignInState(jdbc, nodeKey()), TIME.wall());
    var all = new JWKSelector(new JWKMatcher.Builder().build());
    assertThat(keysOfNode.get(all, null)).hasSize(1);
    return keysOfNode.get(all, null).get(0);
  }

  private static AuthorizationStates states() {
    return new AuthorizationStates(new JdbcSignInState(jdbc, nodeKey()), TIME.wall());
  }

  private static NodeKey nodeKey() {
    return new NodeKey(TestSettings.aNode(keys).made());
  }
}
