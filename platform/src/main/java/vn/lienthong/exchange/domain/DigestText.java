package vn.lienthong.exchange.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Compares a digest with the text a client sent for it. The VXP SDK writes bytes below 16 with one
 * digit ({@code Integer.toHexString}), so both spellings are right.
 */
public final class DigestText {
  private DigestText() {}

  /** True when the text is the digest in full, or without the leading zeros of its bytes. */
  public static boolean matches(String text, byte[] digest) {
    var given = text.strip().toLowerCase(Locale.ROOT);
    return same(given, HexFormat.of().formatHex(digest))
        || same(given, withoutLeadingZeros(digest));
  }

  static String withoutLeadingZeros(byte[] digest) {
    var text = new StringBuilder();
    for (byte b : digest) {
      text.append(Integer.toHexString(b & 0xff));
    }
    return text.toString();
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.US_ASCII), b.getBytes(StandardCharsets.US_ASCII));
  }
}
