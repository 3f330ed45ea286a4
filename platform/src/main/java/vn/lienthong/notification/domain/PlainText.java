package vn.lienthong.notification.domain;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** Vietnamese without diacritics, for telephones and gateways that know no others. */
public final class PlainText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Map<Character, String> OTHERS =
      Map.ofEntries(
          Map.entry('đ', "d"),
          Map.entry('Đ', "D"),
          Map.entry('–', "-"),
          Map.entry('—', "-"),
          Map.entry('“', "\""),
          Map.entry('”', "\""),
          Map.entry('‘', "'"),
          Map.entry('’', "'"),
          Map.entry('…', "..."),
          Map.entry('\u00a0', " "));

  private PlainText() {}

  public static String of(String text) {
    var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    var plain = new StringBuilder(bare.length());
    for (char letter : bare.toCharArray()) {
      plain.append(OTHERS.getOrDefault(letter, String.valueOf(letter)));
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }
}
