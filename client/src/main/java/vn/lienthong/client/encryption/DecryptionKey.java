package vn.lienthong.client.encryption;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import vn.lienthong.client.encryption.EncryptionFault.Reason;

/**
 * The private key that an agency opens its letters with. It stays with the agency; an old one is
 * kept as long as letters encrypted for it are to be read.
 */
public final class DecryptionKey {
  private final ECKey key;

  private DecryptionKey(ECKey key) {
    this.key = key;
  }

  /** A new one; {@link #jwk} is to be kept safe and {@link #publicJwk} to be published. */
  public static DecryptionKey generate() {
    try {
      return new DecryptionKey(
          new ECKeyGenerator(Curve.P_256)
              .keyUse(KeyUse.ENCRYPTION)
              .algorithm(JWEAlgorithm.ECDH_ES_A256KW)
              .keyIDFromThumbprint(true)
              .generate());
    } catch (JOSEException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /**
   * Reads a kept one.
   *
   * @throws EncryptionFault {@link Reason#KEY_UNREADABLE}
   */
  public static DecryptionKey of(String jwk) {
    var key = EncryptionKey.parsed(jwk);
    if (!key.isPrivate()) {
      throw new EncryptionFault(Reason.KEY_UNREADABLE, "the private part is missing");
    }
    return new DecryptionKey(key);
  }

  public String kid() {
    return key.getKeyID();
  }

  /** The whole key, to be kept where nobody else reads it. */
  public String jwk() {
    return key.toJSONString();
  }

  /** What others may know of it. */
  public String publicJwk() {
    return key.toPublicJWK().toJSONString();
  }

  ECKey key() {
    return key;
  }

  /** The key stays out of logs. */
  @Override
  public String toString() {
    return "DecryptionKey[" + kid() + "]";
  }
}
