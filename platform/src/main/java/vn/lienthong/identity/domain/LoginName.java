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

  private static final String TONE = "[\u0300\u0301\u0303\u0309]?";

  /** After NFD: vowels with the marks they bear in Vietnamese, everything else bare. */
  private static final Pattern FORM =
      Pattern.compile(
          String.join(
              "|",
              "(?:[aeo](?:\u0323\u0302|\u0302" + TONE + ")",
              "a(?:\u0323\u0306|\u0306" + TONE + ")",
              "[ou]\u031b(?:\u0323|" + TONE + ")",
              "[aeiouy](?:\u0323|" + TONE + ")",
              "[b-df-hj-np-tv-xz\u0111]",
              "[0-9._@-])+"));

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
