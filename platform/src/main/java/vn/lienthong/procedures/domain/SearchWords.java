package vn.lienthong.procedures.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.lienthong.shared.Text;

/**
 * What somebody typed to find a procedure.
 *
 * @param typed lower case, compared with the beginning of codes
 * @param words without accents; more than twenty tell nothing more
 */
public record SearchWords(String typed, List<String> words) {
  private static final int MOST_WORDS = 20;

  public SearchWords {
    words = List.copyOf(words);
  }

  public static SearchWords of(String text) {
    var words =
        Arrays.stream(Text.fold(text).split(" "))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
    return new SearchWords(Text.clean(text).toLowerCase(Locale.ROOT), words);
  }

  /** Text as it is kept for matching: folded, with a space before each word. */
  public static String kept(String text) {
    return " " + Text.fold(text);
  }
}
