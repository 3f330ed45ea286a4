package vn.lienthong.identity.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords, RFC 6238: SHA-1, steps of 30 seconds, six digits. */
public final class Totp {
  private static final int STEP_SECONDS = 30;
  private static final int DIGITS = 6;
  private static final int STEPS_ASIDE = 1;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /**
   * The step whose code was given, one step of clock difference either way; empty when the code is
   * wrong or its step is not after the last one used.
   */
  public static OptionalLong accept(byte[] secret, String code, Instant now, long lastUsedStep) {
    var current = step(now);
    var found = OptionalLong.empty();
    for (long step = current - STEPS_ASIDE; step <= current + STEPS_ASIDE; step++) {
      var matches = MessageDigest.isEqual(ascii(code(secret, step, DIGITS)), ascii(digits(code)));
      if (matches && step > lastUsedStep) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  public static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
  }

  /** The code that a device shows at that time. */
  public static String code(byte[] secret, Instant at) {
    return code(secret, step(at), DIGITS);
  }

  static String code(byte[] secret, long step, int digits) {
    var hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    var offset = hash[hash.length - 1] & 0x0f;
    var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
    var text = Long.toString(number % (long) Math.pow(10, digits));
    return "0".repeat(digits - text.length()) + text;
  }

  /** A secret as people type it into a device (RFC 4648 base 32 without padding). */
  public static String base32(byte[] secret) {
    var text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte next : secret) {
      held = (held << 8 | next & 0xff) & 0xfff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32.charAt(held >> bits & 31));
      }
    }
    if (bits > 0) {
      text.append(BASE32.charAt(held << 5 - bits & 31));
    }
    return text.toString();
  }

  private static byte[] hmac(byte[] secret, byte[] text) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digits(String typed) {
    return typed.replaceAll("\\s", "");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
