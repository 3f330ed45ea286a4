package vn.lienthong.identity.remote;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.Ids;

/** Tokens of a provider with two keys, and of somebody who has the key of neither. */
final class ProviderTokens {
  static final Instant NOW = Instant.parse("2026-10-20T01:00:00Z");
  static final String ISSUER = "https://sso.example.vn";
  static final RSAKey RSA = rsa("one");
  static final ECKey EC = ec("two");
  static final RSAKey ATTACKER = rsa("one");

  private ProviderTokens() {}

  static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .subject("somebody")
        .audience("lienthong")
        .jwtID(Ids.next().toString())
        .issueTime(at(0))
        .notBeforeTime(at(0))
        .expirationTime(at(300));
  }

  static Date at(int seconds) {
    return Date.from(NOW.plusSeconds(seconds));
  }

  static String signed(UnaryOperator<JWTClaimsSet.Builder> claims) {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build();
    return serialized(header, claims.apply(claims()), signer(RSA));
  }

  static String signed(JWSAlgorithm algorithm, @Nullable String kid, JWSSigner signer) {
    return serialized(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims(), signer);
  }

  /** A token of the attacker that brings, or names, its own key. */
  static String bringing(UnaryOperator<JWSHeader.Builder> more) {
    var header = more.apply(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one"));
    return serialized(header.build(), claims(), signer(ATTACKER));
  }

  /** The signature of noughts that some libraries once took for any text. */
  static String nothingSigned() {
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("two").build();
    return header.toBase64URL()
        + "."
        + claims().build().toPayload().toBase64URL()
        + "."
        + Base64URL.encode(new byte[64]);
  }

  static String serialized(JWSHeader header, JWTClaimsSet.Builder claims, JWSSigner signer) {
    try {
      var token = new SignedJWT(header, claims.build());
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static JWSSigner signer(RSAKey key) {
    try {
      return new RSASSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static JWSSigner signer(ECKey key) {
    try {
      return new ECDSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static RSAKey rsa(String kid) {
    try {
      return new RSAKeyGenerator(2048).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static ECKey ec(String kid) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
