package vn.lienthong.identity.domain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Public keys that systems register. */
public final class PublicKeys {
  private static final int MIN_RSA_BITS = 2048;

  private PublicKeys() {}

  /** The Ed25519 or RSA key in PEM text, or empty when it is none or too short. */
  public static Optional<PublicKey> parse(String pem) {
    var body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    try {
      var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(body));
      return List.of("Ed25519", "RSA").stream()
          .flatMap(algorithm -> key(algorithm, spec).stream())
          .filter(PublicKeys::longEnough)
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

  private static boolean longEnough(PublicKey key) {
    return !(key instanceof RSAKey rsa) || rsa.getModulus().bitLength() >= MIN_RSA_BITS;
  }
}
