package vn.lienthong.httpsig;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;

/** Algorithms of RFC 9421, section 3.3. */
public enum Algorithm {
  RSA_PSS_SHA512("rsa-pss-sha512", "RSASSA-PSS"),
  RSA_V1_5_SHA256("rsa-v1_5-sha256", "SHA256withRSA"),
  ECDSA_P256_SHA256("ecdsa-p256-sha256", "SHA256withECDSAinP1363Format"),
  ED25519("ed25519", "Ed25519"),
  HMAC_SHA256("hmac-sha256", "HmacSHA256");

  private static final Engine P256 =
      new Engine("SHA256withECDSAinP1363Format", "SHA256withPLAIN-ECDSA", "EC");
  private static final Engine CURVE25519 = new Engine("Ed25519", "Ed25519", "Ed25519");
  private static final int P256_BITS = 256;
  private static final int PSS_SALT = 64;
  private static final PSSParameterSpec PSS =
      new PSSParameterSpec(
          "SHA-512", "MGF1", MGF1ParameterSpec.SHA512, PSS_SALT, PSSParameterSpec.TRAILER_FIELD_BC);

  private final String wire;
  private final String provided;

  Algorithm(String wire, String provided) {
    this.wire = wire;
    this.provided = provided;
  }

  /** Name in the registry of the RFC. */
  public String wire() {
    return wire;
  }

  /**
   * The one algorithm that a key is used with, so that no message can choose another: RSA keys sign
   * by {@link #RSA_PSS_SHA512}. Empty for keys of other kinds or curves.
   */
  public static Optional<Algorithm> of(Key key) {
    return switch (key.getAlgorithm()) {
      case "Ed25519", "EdDSA" -> Optional.of(ED25519);
      case "RSA", "RSASSA-PSS" -> Optional.of(RSA_PSS_SHA512);
      case "EC" -> Optional.of(ECDSA_P256_SHA256).filter(p256 -> isP256(key));
      default -> Optional.empty();
    };
  }

  public static Optional<Algorithm> ofWire(String name) {
    return Stream.of(values()).filter(algorithm -> algorithm.wire.equals(name)).findFirst();
  }

  private static boolean isP256(Key key) {
    return key instanceof ECKey curve
        && curve.getParams().getOrder().bitLength() == P256_BITS
        && curve.getParams().getCofactor() == 1;
  }

  /** Signs; an {@link #HMAC_SHA256} key is a secret key, any other a private key. */
  public byte[] sign(Key key, byte[] base) throws GeneralSecurityException {
    if (this == HMAC_SHA256) {
      return mac(key, base);
    }
    var curve = curve();
    if (curve.isPresent()) {
      return curve.get().sign((PrivateKey) key, base);
    }
    var signature = engine();
    signature.initSign((PrivateKey) key);
    signature.update(base);
    return signature.sign();
  }

  /** True when {@code value} signs {@code base}; a value of a wrong shape is false, no error. */
  public boolean verifies(Key key, byte[] base, byte[] value) {
    try {
      if (this == HMAC_SHA256) {
        return MessageDigest.isEqual(mac(key, base), value);
      }
      var curve = curve();
      if (curve.isPresent()) {
        return curve.get().verifies((PublicKey) key, base, value);
      }
      var signature = engine();
      signature.initVerify((PublicKey) key);
      signature.update(base);
      return signature.verify(value);
    } catch (GeneralSecurityException unusable) {
      return false;
    }
  }

  private Optional<Engine> curve() {
    return switch (this) {
      case ECDSA_P256_SHA256 -> Optional.of(P256);
      case ED25519 -> Optional.of(CURVE25519);
      default -> Optional.empty();
    };
  }

  private Signature engine() throws GeneralSecurityException {
    var signature = Signature.getInstance(provided);
    if (this == RSA_PSS_SHA512) {
      signature.setParameter(PSS);
    }
    return signature;
  }

  private byte[] mac(Key key, byte[] base) throws GeneralSecurityException {
    var mac = Mac.getInstance(provided);
    mac.init(key);
    return mac.doFinal(base);
  }
}
