package vn.lienthong.journal.domain;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import vn.lienthong.journal.SignedHead;

/** A head as a small text file: the signed lines, an empty line, key id and signature. */
public final class HeadText {
  private static final int LINES = 6;

  private HeadText() {}

  public static String write(SignedHead head) {
    var signed = new String(head.signedText(), StandardCharsets.UTF_8);
    return signed + "\n" + head.key() + " " + head.signature() + "\n";
  }

  /** The head in a text; empty when the text is not one (a write cut short). */
  public static Optional<SignedHead> parse(String text) {
    var lines = text.split("\n", -1);
    if (lines.length < LINES) return Optional.empty();
    var signature = lines[5].split(" ", 2);
    if (signature.length != 2) return Optional.empty();
    try {
      long size = Long.parseLong(lines[1]);
      var at = Instant.parse(lines[3]);
      return Optional.of(new SignedHead(lines[0], size, lines[2], at, signature[0], signature[1]));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
