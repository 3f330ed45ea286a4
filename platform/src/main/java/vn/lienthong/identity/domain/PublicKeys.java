package vn.lienthong.identity.domain;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.EllipticCurve;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Public keys that systems register. */
public final class PublicKeys {
  private static final int MIN_RSA_BITS = 2048;
  private static final EllipticCurve P256 = p256();

  private PublicKeys() {}

  /** The Ed25519, EC P-256 or RSA key in PEM text, or empty when it is none or too short. */
  public static Optional<PublicKey> parse(String pem) {
    var body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    try {
      var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(body));
      return List.of("Ed25519", "EC", "RSA").stream()
          .flatMap(algorithm -> key(algorithm, spec).stream())
          .filter(PublicKeys::strong)
          .findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<PublicKey> key(String algorithm, X509EncodedKeySpec spec) {
    try {
      return Optional.of(KeyFactory.getInstance(algorithm).generatePublic(spec));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** A key that was parsed before and stored as its name and encoding. */
  public static PublicKey stored(String algorithm, byte[] encoded) {
    return key(algorithm, new X509EncodedKeySpec(encoded)).orElseThrow();
  }

  private static boolean strong(PublicKey key) {
    if (key instanceof RSAKey rsa) {
      return rsa.getModulus().bitLength() >= MIN_RSA_BITS;
    }
    return !(key instanceof ECKey curve) || curve.getParams().getCurve().equals(P256);
  }

  private static EllipticCurve p256() {
    try {
      var parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class).getCurve();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
