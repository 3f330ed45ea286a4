package vn.lienthong.journal.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import vn.lienthong.journal.SignedHead;

/** A head as a small text file: the signed lines, an empty line, key id and signature. */
public final class HeadText {
  /** Six lines and what follows the last line feed. */
  private static final int LINES = 7;

  private static final int ROOT_BYTES = 32;
  private static final int SIGNATURE_BYTES = 64;

  private HeadText() {}

  public static String write(SignedHead head) {
    return head.text();
  }

  /** The head in a text; empty when the text is not one (a write cut short). */
  public static Optional<SignedHead> parse(String text) {
    var lines = text.split("\n", -1);
    if (lines.length < LINES) return Optional.empty();
    var signature = lines[5].split(" ", 2);
    if (signature.length != 2 || !lines[4].isEmpty()) return Optional.empty();
    try {
      long size = Long.parseLong(lines[1]);
      if (size < 0 || !holds(ROOT_BYTES, lines[2]) || !holds(SIGNATURE_BYTES, signature[1])) {
        return Optional.empty();
      }
      var at = Instant.parse(lines[3]);
      return Optional.of(new SignedHead(lines[0], size, lines[2], at, signature[0], signature[1]));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean holds(int bytes, String base64) {
    return Base64.getDecoder().decode(base64).length == bytes;
  }
}
