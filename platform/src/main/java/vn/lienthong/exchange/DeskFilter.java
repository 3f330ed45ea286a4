package vn.lienthong.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a desk list shows.
 *
 * @param text words of number, sender, subject or DocumentId, with or without marks; empty for all
 * @param status status code (01, 02, 03 …), {@code none} for no status yet, {@code asked} for what
 *     waits for an answer to a recall, update, replacement or take-back, empty for all
 * @param urgent only Khẩn and above (priority 1 to 4)
 * @param from first day of the document's date, null for no limit
 * @param to last day of the document's date, null for no limit
 * @param number page from 1
 */
public record DeskFilter(
    String text,
    String status,
    boolean urgent,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int number,
    int size) {
  /** Everything, first page. */
  public static DeskFilter all() {
    return new DeskFilter("", "", false, null, null, 1, 50);
  }
}
