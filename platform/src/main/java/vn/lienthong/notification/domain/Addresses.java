package vn.lienthong.notification.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers and mail addresses as a gateway takes them. */
public final class Addresses {
  private static final Pattern FILLING = Pattern.compile("[\\s.()\\u00a0-]+");
  private static final Pattern AT_HOME = Pattern.compile("(?:\\+?84|0)(\\d{9,10})");
  private static final Pattern ABROAD = Pattern.compile("\\+(\\d{8,15})");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final int LONGEST_EMAIL = 254;
  private static final int SHOWN = 3;

  private Addresses() {}

  /** The number with its country code and nothing else: {@code 84912345678}. */
  public static Optional<String> phone(String text) {
    var digits = FILLING.matcher(text).replaceAll("");
    var home = AT_HOME.matcher(digits);
    if (home.matches()) {
      return Optional.of("84" + home.group(1));
    }
    var abroad = ABROAD.matcher(digits);
    return abroad.matches() ? Optional.of(abroad.group(1)) : Optional.empty();
  }

  public static Optional<String> email(String text) {
    return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** What is typed to look for a number, as the numbers on record hold it; other text as it is. */
  public static String searched(String text) {
    var digits = FILLING.matcher(text).replaceAll("");
    return digits.matches("0\\d+") ? digits.substring(1) : text;
  }

  /** As a list shows it: the last digits of a number, the first letter and the host of a mail. */
  public static String masked(String address) {
    int at = address.indexOf('@');
    if (at > 0) {
      return address.charAt(0) + "•••" + address.substring(at);
    }
    int hidden = Math.max(0, address.length() - SHOWN);
    return "•".repeat(hidden) + address.substring(hidden);
  }
}
