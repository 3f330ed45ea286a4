package vn.lienthong.directory;

import java.util.Arrays;
import java.util.List;

/**
 * A line of the report of a reorganisation.
 *
 * @param module module that owns what moves
 * @param kind message key that says what it is, for instance {@code exchange.moved.queue}
 * @param subject which one, in words or as an id; no personal data
 * @param amount how many, at least 1
 */
public record MovedItem(String module, String kind, String subject, long amount) {
  /** The lines that say something: those of which there is at least one. */
  public static List<MovedItem> present(MovedItem... lines) {
    return Arrays.stream(lines).filter(line -> line.amount() > 0).toList();
  }
}
