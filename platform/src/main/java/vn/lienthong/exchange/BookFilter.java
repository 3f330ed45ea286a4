package vn.lienthong.exchange;

import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/**
 * What of a book is shown.
 *
 * @param agency whose book, null for the caller's own agency
 * @param text a number, or words of symbol, sender or subject, with or without marks; empty for all
 * @param order of the numbers
 * @param number page from 1
 */
public record BookFilter(
    Book book,
    int year,
    @Nullable AgencyCode agency,
    String text,
    Order order,
    int number,
    int size) {
  /** Which number comes first. */
  public enum Order {
    LATEST_FIRST,
    AS_WRITTEN
  }
}
