package vn.lienthong.identity.domain;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A login name: what is shown, and the key that makes it unique. Only letters of the Vietnamese
 * alphabet, digits and {@code . - _ @}: a name cannot look like another one by letters of another
 * script or by invisible characters.
 *
 * @param shown as typed, NFC
 * @param key NFKC, case folded
 */
public record LoginName(String shown, String key) {
  private static final int MAX_LENGTH = 64;

  /** After NFD: base letters with the Vietnamese marks behind them. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?:[a-z\u0111][\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323]{0,2}|[0-9._@-])+");

  /** The name in a text from outside, or empty when it may not be one. */
  public static Optional<LoginName> parse(String text) {
    var shown = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    var key = key(shown);
    var letters = Normalizer.normalize(key, Normalizer.Form.NFD);
    return key.length() <= MAX_LENGTH && FORM.matcher(letters).matches()
        ? Optional.of(new LoginName(shown, key))
        : Optional.empty();
  }

  private static String key(String text) {
    var folded = UCharacter.foldCase(Normalizer.normalize(text, Normalizer.Form.NFKC), true);
    return Normalizer.normalize(folded, Normalizer.Form.NFKC);
  }
}
