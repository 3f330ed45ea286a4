package vn.lienthong.bench.chaos;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A fetched packet without the one TraceHeader that the axis put into it. */
final class Original {
  private static final Pattern HOP =
      Pattern.compile("\\s*<((?:\\w+:)?TraceHeader)>.*?</\\1>", Pattern.DOTALL);

  private Original() {}

  /** Digest of a packet as it was sent, which held no hop yet. */
  static String digest(byte[] fetched) {
    // one character for each byte, whatever the encoding
    var text = new String(fetched, StandardCharsets.ISO_8859_1);
    var hop = HOP.matcher(text);
    return sha256(
        hop.find()
            ? (text.substring(0, hop.start()) + text.substring(hop.end()))
                .getBytes(StandardCharsets.ISO_8859_1)
            : fetched);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
