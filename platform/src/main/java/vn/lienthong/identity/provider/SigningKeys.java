package vn.lienthong.identity.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.lienthong.identity.store.JdbcSignInState;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.WallClock;

/**
 * The key the embedded provider signs with: made once for the node, kept sealed in the database, so
 * that a restart or a second process does not make running sign-ins worthless.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext> {
  private final JdbcSignInState state;
  private final WallClock clock;
  private final SingletonSupplier<JWKSet> set = SingletonSupplier.of(() -> new JWKSet(read()));

  SigningKeys(JdbcSignInState state, WallClock clock) {
    this.state = state;
    this.clock = clock;
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    return selector.select(set.obtain());
  }

  private ECKey read() {
    try {
      if (state.signingKey().isEmpty()) {
        state.keepSigningKey(utf8(make().toJSONString()), clock.now());
      }
      return ECKey.parse(new String(state.signingKey().orElseThrow(), StandardCharsets.UTF_8));
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey make() throws JOSEException {
    return new ECKeyGenerator(Curve.P_256)
        .keyID(Ids.next().toString())
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.ES256)
        .generate();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
