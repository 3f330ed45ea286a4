package vn.lienthong.directory.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lienthong.shared.Text;

/**
 * What somebody typed to find an agency.
 *
 * @param lowered with its accents, lower case
 * @param folded without accents
 */
public record SearchText(String lowered, String folded) {
  private static final Pattern LIKE_SIGNS = Pattern.compile("([\\\\%_])");

  /** The text without the character that no database takes. */
  public static SearchText of(String typed) {
    var text = typed.replace("\0", "");
    return new SearchText(lower(text), Text.fold(text));
  }

  /** Lower case with accents, as names are kept for exact matching. */
  public static String lower(String text) {
    return Text.clean(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  public boolean blank() {
    return folded.isEmpty();
  }

  /** Codes have digits; a word without one is only looked for in names. */
  public boolean codeLike() {
    return folded.indexOf(' ') < 0 && folded.chars().anyMatch(Character::isDigit);
  }

  /** LIKE pattern over folded names kept with a space before each word. */
  public String namePattern() {
    return Arrays.stream(folded.split(" "))
        .map(word -> "% " + escape(word))
        .collect(Collectors.joining("", "", "%"));
  }

  /** LIKE pattern over lower-case codes. */
  public String codePattern() {
    return "%" + escape(folded) + "%";
  }

  /** LIKE pattern of the code that is the text. */
  public String wholeCodePattern() {
    return "% " + escape(folded) + " %";
  }

  private static String escape(String text) {
    return LIKE_SIGNS.matcher(text).replaceAll("\\\\$1");
  }
}
