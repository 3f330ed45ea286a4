package vn.lienthong.client.encryption;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import vn.lienthong.client.PublishedKey;
import vn.lienthong.client.encryption.EncryptionFault.Reason;

/**
 * The public key that letters to an agency are encrypted with: EC P-256, known by its thumbprint.
 */
public final class EncryptionKey {
  private final String agency;
  private final ECKey key;

  private EncryptionKey(String agency, ECKey key) {
    this.agency = agency;
    this.key = key;
  }

  /**
   * What the axis answers for an agency.
   *
   * @throws EncryptionFault {@link Reason#KEY_UNREADABLE}
   */
  public static EncryptionKey of(PublishedKey key) {
    return of(key.agency(), key.jwk());
  }

  /**
   * A key that an agency publishes.
   *
   * @param agency code of the agency that gets what is addressed to it
   * @param jwk the key (RFC 7517); a {@code kid} in it is not looked at
   * @throws EncryptionFault {@link Reason#KEY_UNREADABLE}
   */
  public static EncryptionKey of(String agency, String jwk) {
    return new EncryptionKey(agency, parsed(jwk).toPublicJWK());
  }

  static ECKey parsed(String jwk) {
    try {
      var key = ECKey.parse(jwk);
      if (!key.getCurve().equals(Curve.P_256)) {
        throw new EncryptionFault(Reason.KEY_UNREADABLE, "not P-256: " + key.getCurve());
      }
      return new ECKey.Builder(key).keyIDFromThumbprint().build();
    } catch (ParseException | JOSEException | IllegalStateException unreadable) {
      throw new EncryptionFault(Reason.KEY_UNREADABLE, "no EC key", unreadable);
    }
  }

  public String agency() {
    return agency;
  }

  /** Its name: the thumbprint (RFC 7638, SHA-256). */
  public String kid() {
    return key.getKeyID();
  }

  ECKey key() {
    return key;
  }

  @Override
  public String toString() {
    return "EncryptionKey[" + kid() + " of " + agency + "]";
  }
}
