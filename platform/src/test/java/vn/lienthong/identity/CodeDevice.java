package vn.lienthong.identity;

import java.math.BigInteger;
import java.time.Instant;
import java.util.regex.Pattern;
import vn.lienthong.identity.domain.Totp;

/** The device of a person who typed in the secret that a page shows. */
public record CodeDevice(byte[] secret) {
  private static final Pattern SHOWN = Pattern.compile("<code>([A-Z2-7]{32})</code>");

  /** Enrolled with the secret on the page. */
  public static CodeDevice of(String page) {
    var shown = SHOWN.matcher(page);
    if (!shown.find()) {
      throw new AssertionError("no secret on the page: " + page);
    }
    var number = BigInteger.ZERO;
    for (var letter : shown.group(1).toCharArray()) {
      var value = letter >= 'A' ? letter - 'A' : letter - '2' + 26;
      number = number.shiftLeft(5).or(BigInteger.valueOf(value));
    }
    var bytes = new byte[20];
    var found = number.toByteArray();
    var length = Math.min(bytes.length, found.length);
    System.arraycopy(found, found.length - length, bytes, bytes.length - length, length);
    return new CodeDevice(bytes);
  }

  /** What it shows at that time. */
  public String code(Instant at) {
    return Totp.code(secret, at);
  }
}
