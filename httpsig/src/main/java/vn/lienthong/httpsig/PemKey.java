package vn.lienthong.httpsig;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Ed25519 public keys as PEM text (RFC 7468), and the short name of one. */
public final class PemKey {
  private static final int RAW_KEY = 32;
  private static final int ID_BYTES = 8;

  private PemKey() {}

  /** SubjectPublicKeyInfo in lines of 64 characters. */
  public static String text(PublicKey key) {
    var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN PUBLIC KEY-----\n"
        + encoder.encodeToString(key.getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  /** The Ed25519 key in a PEM text; empty when it is none. */
  public static Optional<PublicKey> parse(String pem) {
    var body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    try {
      var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(body));
      return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(spec));
    } catch (IllegalArgumentException | GeneralSecurityException notOne) {
      return Optional.empty();
    }
  }

  /**
   * The id under which signatures name the key: the first 16 hex digits of the SHA-256 of its 32
   * bytes.
   */
  public static String id(PublicKey key) {
    var wrapped = key.getEncoded();
    var raw = Arrays.copyOfRange(wrapped, wrapped.length - RAW_KEY, wrapped.length);
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(raw);
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
