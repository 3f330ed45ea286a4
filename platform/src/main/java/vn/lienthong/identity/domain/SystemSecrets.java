package vn.lienthong.identity.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The check of a message authentication code under any secret in force. */
public final class SystemSecrets {
  private static final String ALGORITHM = "HmacSHA256";

  private SystemSecrets() {}

  /** Lower-case hex HMAC-SHA256 of the text, both in UTF-8. */
  public static String mac(byte[] secret, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compares with every secret, so that the time taken does not tell which one was near. */
  public static boolean anyMatches(List<byte[]> secrets, String text, String hexMac) {
    var given = hexMac.getBytes(StandardCharsets.UTF_8);
    var found = false;
    for (var secret : secrets) {
      found |= MessageDigest.isEqual(mac(secret, text).getBytes(StandardCharsets.UTF_8), given);
    }
    return found;
  }
}
