package vn.lienthong.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What {@link Systems#authenticate} is asked of a caller whose standard sends the secret itself:
 * the secret makes the MAC that its client would, so that every face asks the same check of the
 * same secrets.
 */
public final class SecretProof {
  private static final String ALGORITHM = "HmacSHA256";

  private SecretProof() {}

  /**
   * The MAC of the text as lower-case hex.
   *
   * @param secret not empty
   */
  public static String of(byte[] secret, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
