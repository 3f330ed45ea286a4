package vn.lienthong.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A cell of a table that is written to a file. */
public sealed interface TableCell {
  /** Nothing. */
  TableCell EMPTY = new Words("");

  /** A text, which no program runs, whatever it begins with. */
  record Words(String text) implements TableCell {}

  /** A number that can be summed up. */
  record Figure(BigDecimal value) implements TableCell {}

  /** A date that can be sorted. */
  record Day(LocalDate date) implements TableCell {}

  static TableCell of(String text) {
    return new Words(text);
  }

  static TableCell of(long number) {
    return new Figure(BigDecimal.valueOf(number));
  }

  /** A number; null is an empty cell, never 0. */
  static TableCell of(@Nullable BigDecimal number) {
    return number == null ? EMPTY : new Figure(number);
  }

  /** A date; null is an empty cell. */
  static TableCell of(@Nullable LocalDate date) {
    return date == null ? EMPTY : new Day(date);
  }
}
