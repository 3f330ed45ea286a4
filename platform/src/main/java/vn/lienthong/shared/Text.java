package vn.lienthong.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text: what is stored is {@link #clean}, what is compared is {@link #fold}. */
public final class Text {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u3000]+");

  /** Tab and line ends are text; the database takes no NUL, and no reader wants the others. */
  private static final Pattern CONTROLS =
      Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]");

  private Text() {}

  /**
   * Text from outside as it is stored: NFC, Đ and đ for their look-alikes (U+00D0, U+0189, U+00F0,
   * U+0256), without control characters and outer spaces.
   */
  public static String clean(String text) {
    return stripped(
        Normalizer.normalize(CONTROLS.matcher(text).replaceAll(""), Normalizer.Form.NFC)
            .replace('\u00d0', '\u0110')
            .replace('\u0189', '\u0110')
            .replace('\u00f0', '\u0111')
            .replace('\u0256', '\u0111'));
  }

  /** Like {@link String#strip}, which leaves the spaces that do not break a line. */
  private static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  /**
   * The key for matching, used both when storing and when asking: without marks, đ as d, lower
   * case, single spaces. Both placements of a tone mark (hòa, hoà) give the same key.
   */
  public static String fold(String text) {
    var decomposed = Normalizer.normalize(clean(text), Normalizer.Form.NFD);
    var plain =
        MARKS
            .matcher(decomposed)
            .replaceAll("")
            .replace('\u0111', 'd')
            .replace('\u0110', 'D')
            .toLowerCase(Locale.ROOT);
    return SPACES.matcher(plain).replaceAll(" ").strip();
  }

  /** How many letters must change to make one of the other (Levenshtein). */
  public static int distance(String from, String to) {
    var row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
