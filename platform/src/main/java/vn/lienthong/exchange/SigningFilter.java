package vn.lienthong.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which signing files are listed.
 *
 * @param text words of notation or subject, with or without marks; empty for all
 * @param number page from 1
 */
public record SigningFilter(Show show, String text, int number, int size) {
  /** Whose turn it is. */
  public enum Show {
    /** Prepared by the caller, the latest first. */
    MINE,
    /** Wait for a signature that the caller may give. */
    TO_SIGN,
    /** Wait for number and sending. */
    TO_NUMBER;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Show> of(String key) {
      return Arrays.stream(values()).filter(show -> show.key().equals(key)).findFirst();
    }
  }
}
