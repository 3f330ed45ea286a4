package vn.lienthong.exchange.application;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import java.util.Optional;

/**
 * A public key for ECDH-ES+A256KW: EC P-256 (RFC 7518, 4.6 and 6.2). Kept is what the curve needs.
 *
 * @param kid thumbprint of the key (RFC 7638, SHA-256)
 * @param text the JWK with its use and algorithm
 */
record PublishedJwk(String kid, String text) {
  private static final int LONGEST = 4096;

  /** Empty for anything else, also for a private key: that one has left its owner's hands. */
  static Optional<PublishedJwk> parse(String jwk) {
    if (jwk.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var key = ECKey.parse(jwk);
      if (!key.getCurve().equals(Curve.P_256) || key.isPrivate()) {
        return Optional.empty();
      }
      var kept =
          new ECKey.Builder(Curve.P_256, key.getX(), key.getY())
              .keyUse(KeyUse.ENCRYPTION)
              .algorithm(JWEAlgorithm.ECDH_ES_A256KW)
              .keyIDFromThumbprint()
              .build();
      return Optional.of(new PublishedJwk(kept.getKeyID(), kept.toJSONString()));
    } catch (ParseException | JOSEException | IllegalStateException | IllegalArgumentException no) {
      return Optional.empty();
    }
  }
}
