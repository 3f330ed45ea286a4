package vn.lienthong.exchange.domain;

import java.util.regex.Pattern;
import vn.lienthong.shared.Text;

/**
 * A number in a book: {@code 7} and {@code 07} are the same one, {@code 7a} is another.
 *
 * @param text as written
 * @param key what is unique in a series
 * @param position where it stands in the order of the book
 */
public record BookNumber(String text, String key, int position) {
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
  private static final Pattern DIGITS = Pattern.compile("^\\d{1,9}");
  private static final int TEN = 10;

  public static BookNumber of(String text) {
    var key = LEADING_ZEROS.matcher(Text.fold(text)).replaceFirst("");
    var digits = DIGITS.matcher(key);
    return new BookNumber(text, key, digits.find() ? Integer.parseInt(digits.group()) : 0);
  }

  /** A number that a book gives. */
  public static BookNumber given(int number, boolean leadingZero) {
    return of(leadingZero && number < TEN ? "0" + number : String.valueOf(number));
  }
}
