package vn.lienthong.documents.internal;

import java.time.LocalDate;
import vn.lienthong.documents.Letter;

/**
 * Place and date of a document: days below 10 and months 1 and 2 get a leading zero (NĐ 30/2020).
 */
public final class Dated {
  private static final int TWO_DIGITS = 10;
  private static final int LAST_PADDED_MONTH = 2;

  private Dated() {}

  public static String line(Letter.Head head) {
    return head.place() + ", " + day(head.date());
  }

  private static String day(LocalDate date) {
    return "ngày %s tháng %s năm %d"
        .formatted(
            padded(date.getDayOfMonth(), TWO_DIGITS - 1),
            padded(date.getMonthValue(), LAST_PADDED_MONTH),
            date.getYear());
  }

  private static String padded(int number, int upTo) {
    return number <= upTo ? "0" + number : String.valueOf(number);
  }
}
