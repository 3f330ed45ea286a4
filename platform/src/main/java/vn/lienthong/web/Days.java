package vn.lienthong.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Dates in addresses and forms. */
public final class Days {
  private static final int LAST_YEAR = 9_999;

  private Days() {}

  /** A date as {@code 2020-02-12} in a year of four digits, or empty. */
  public static Optional<LocalDate> parse(String text) {
    try {
      var day = LocalDate.parse(text.strip());
      return day.getYear() < 1 || day.getYear() > LAST_YEAR ? Optional.empty() : Optional.of(day);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The date in a text; the other one when the text is blank. */
  public static LocalDate parse(String text, LocalDate otherwise) {
    return text.isBlank()
        ? otherwise
        : parse(text).orElseThrow(() -> new RuleViolated(SharedError.INVALID_INPUT, "on"));
  }
}
