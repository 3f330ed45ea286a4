package vn.lienthong.identity.domain;

import java.text.Normalizer;
import java.util.stream.Stream;

/**
 * How good a password must be: 14 characters of four classes, or 8 where a code is asked as well
 * (TCVN 14423:2026, suggested values). Counted composed, so that devices agree on it.
 */
public final class PasswordRule {
  private static final int ALONE = 14;
  private static final int WITH_CODE = 8;
  private static final int MAX_LENGTH = 256;

  private PasswordRule() {}

  public static boolean accepts(String password, boolean withCode) {
    var composed = Normalizer.normalize(password, Normalizer.Form.NFC);
    var length = composed.codePointCount(0, composed.length());
    if (length > MAX_LENGTH) {
      return false;
    }
    return withCode ? length >= WITH_CODE : length >= ALONE && classes(composed) == 4;
  }

  private static long classes(String password) {
    return Stream.of("\\p{Lu}", "\\p{Ll}", "\\p{N}", "[^\\p{L}\\p{M}\\p{N}]")
        .filter(kind -> password.matches("(?s).*" + kind + ".*"))
        .count();
  }
}
