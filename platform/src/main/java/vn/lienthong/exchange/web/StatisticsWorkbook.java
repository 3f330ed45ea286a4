package vn.lienthong.exchange.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.lienthong.exchange.Figures;
import vn.lienthong.exchange.web.StatisticsView.Column;
import vn.lienthong.web.PageFrame;

/**
 * Figures as a workbook: one sheet by time, one by agency, one that says what they mean. Numbers
 * are numbers and dates are dates; a text stays a text, whatever it begins with.
 */
final class StatisticsWorkbook {
  private static final int HEAD = 3;
  private static final String DAY = "dd/mm/yyyy";
  private static final String MONTH = "mm/yyyy";

  private final StatisticsView view;
  private final PageFrame frame;

  private StatisticsWorkbook(StatisticsView view, PageFrame frame) {
    this.view = view;
    this.frame = frame;
  }

  static void write(StatisticsView view, PageFrame frame, OutputStream out) throws IOException {
    try (var workbook = new Workbook(out, "LienThong", "1.0")) {
      var sheets = new StatisticsWorkbook(view, frame);
      sheets.overTime(workbook.newWorksheet(frame.text("exchange.statistics.over-time")));
      sheets.byAgency(workbook.newWorksheet(frame.text("exchange.statistics.by-agency")));
      sheets.meanings(workbook.newWorksheet(frame.text("exchange.statistics.meanings")));
    }
  }

  private void overTime(Worksheet sheet) {
    head(sheet, List.of(text(view.byMonth() ? "part-month" : "part-day")));
    int row = HEAD;
    for (var part : view.parts()) {
      row++;
      Workbooks.date(sheet, row, 0, part.from(), view.byMonth() ? MONTH : DAY);
      figures(sheet, row, 1, part.figures());
    }
    sheet.value(row + 1, 0, text("total"));
    figures(sheet, row + 1, 1, view.total());
  }

  private void byAgency(Worksheet sheet) {
    head(sheet, List.of(text("partner"), text("partner-code")));
    int row = HEAD;
    for (var partner : view.partners().items()) {
      row++;
      sheet.value(row, 0, partner.name());
      sheet.value(row, 1, partner.code());
      figures(sheet, row, 2, partner.figures());
    }
  }

  private void head(Worksheet sheet, List<String> first) {
    sheet.value(0, 0, view.agency());
    sheet.value(1, 0, view.title(frame));
    sheet.value(2, 0, frame.text("exchange.statistics.as-of", frame.time(view.at())));
    var titles = StatisticsView.columns().stream().map(column -> column.title(frame));
    Workbooks.head(sheet, HEAD, Stream.concat(first.stream(), titles).toList());
    sheet.freezePane(0, HEAD + 1);
  }

  private static void figures(Worksheet sheet, int row, int first, Figures figures) {
    var columns = StatisticsView.columns();
    for (int n = 0; n < columns.size(); n++) {
      sheet.value(row, first + n, columns.get(n).value().applyAsLong(figures));
    }
  }

  private void meanings(Worksheet sheet) {
    int row = 0;
    for (Column column : StatisticsView.columns()) {
      sheet.value(row, 0, column.title(frame));
      sheet.value(row, 1, column.meaning(frame));
      row++;
    }
  }

  private String text(String key) {
    return frame.text("exchange.statistics." + key);
  }
}
