package vn.lienthong.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.Text;

/**
 * A file name as people gave it, made safe: NFC, without path parts and control characters; spaces,
 * brackets and accents stay. Both spellings of a name (NFC and NFD) are one name.
 */
public record FileName(String value) {
  /** Longest name in bytes of UTF-8, the limit of common file systems. */
  public static final int MAX_BYTES = 255;

  private static final Pattern CONTROLS =
      Pattern.compile("\\p{Cc}|[\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");
  private static final Pattern FALLBACK_UNSAFE = Pattern.compile("[^ -~]|[\"\\\\%]");

  public FileName {
    if (!value.equals(made(value)) || value.isEmpty()) {
      throw new IllegalArgumentException("not a safe file name");
    }
  }

  /**
   * The safe form of a name from outside.
   *
   * @throws RuleViolated {@link FilesError#NAME_MISSING} when nothing is left, {@link
   *     FilesError#NAME_TOO_LONG} over 255 bytes
   */
  public static FileName of(String given) {
    var name = made(given);
    if (name.isEmpty()) {
      throw new RuleViolated(FilesError.NAME_MISSING);
    }
    if (bytes(name) > MAX_BYTES) {
      throw new RuleViolated(FilesError.NAME_TOO_LONG, MAX_BYTES);
    }
    return new FileName(name);
  }

  private static String made(String given) {
    var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var name = Text.clean(CONTROLS.matcher(last).replaceAll(""));
    return name.equals(".") || name.equals("..") ? "" : name;
  }

  /** What follows the last dot, lower case; empty when there is none. */
  public String extension() {
    var dot = value.lastIndexOf('.');
    return dot <= 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * The name with a counter before its extension: {@code Tờ khai (2).pdf}; a name that would become
   * too long loses the end of its stem.
   */
  public FileName numbered(int number) {
    var dot = value.lastIndexOf('.');
    var stem = dot <= 0 ? value : value.substring(0, dot);
    var tail = " (" + number + ")" + value.substring(stem.length());
    while (bytes(stem + tail) > MAX_BYTES && !stem.isEmpty()) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return FileName.of(stem + tail);
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Header {@code Content-Disposition} (RFC 6266) for saving under this name. */
  public String attachment() {
    return disposition("attachment");
  }

  /** Header {@code Content-Disposition} (RFC 6266) for showing in the browser. */
  public String inline() {
    return disposition("inline");
  }

  private String disposition(String how) {
    var plain = FALLBACK_UNSAFE.matcher(Text.fold(value)).replaceAll("_");
    var encoded =
        URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return how + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }

  @Override
  public String toString() {
    return value;
  }
}
