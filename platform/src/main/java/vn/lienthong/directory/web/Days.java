package vn.lienthong.directory.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Dates in addresses and forms. */
final class Days {
  private Days() {}

  /** A date as {@code 2020-02-12}; the other one when there is none. */
  static LocalDate parse(String text, LocalDate otherwise) {
    if (text.isBlank()) {
      return otherwise;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new RuleViolated(SharedError.INVALID_INPUT, "on");
    }
  }
}
