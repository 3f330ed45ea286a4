package vn.lienthong.directory.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Periods of days that may be open at either end. */
final class Periods {
  private Periods() {}

  static boolean overlap(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate otherFrom,
      @Nullable LocalDate otherTo) {
    return startsBy(from, otherTo) && startsBy(otherFrom, to);
  }

  static boolean reversed(@Nullable LocalDate from, @Nullable LocalDate to) {
    return !startsBy(from, to);
  }

  private static boolean startsBy(@Nullable LocalDate from, @Nullable LocalDate end) {
    return from == null || end == null || !from.isAfter(end);
  }
}
