package vn.lienthong.exchange.web;

import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** What the workbooks of the desk have in common. */
final class Workbooks {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private Workbooks() {}

  /** Names of the columns in a row. */
  static void head(Worksheet sheet, int row, List<String> titles) {
    for (int column = 0; column < titles.size(); column++) {
      sheet.value(row, column, titles.get(column));
      sheet.style(row, column).bold().set();
    }
  }

  /** A date that stays a date. */
  static void date(Worksheet sheet, int row, int column, LocalDate date, String format) {
    sheet.value(row, column, date);
    sheet.style(row, column).format(format).set();
  }
}
