package vn.lienthong.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.casework.Grouping;
import vn.lienthong.casework.PunctualityReport;
import vn.lienthong.casework.ReportColumn;
import vn.lienthong.casework.ReportFigures;
import vn.lienthong.documents.TableCell;
import vn.lienthong.documents.TableHead;
import vn.lienthong.documents.TableWriter;
import vn.lienthong.web.PageFrame;

/** The report as a table: the numbers of the page, in the same words. */
final class PunctualityTable {
  private final PunctualityReport report;
  private final String agency;
  private final PageFrame frame;

  PunctualityTable(PunctualityReport report, String agency, PageFrame frame) {
    this.report = report;
    this.agency = agency;
    this.frame = frame;
  }

  String fileName() {
    return ReportFiles.name(frame.text("casework.reports.punctuality"), report.period());
  }

  TableHead head() {
    var columns = new ArrayList<String>();
    columns.add(frame.text("casework.reports.by." + report.by().key()));
    columns().forEach(column -> columns.add(ReportWords.title(frame, column, report.by())));
    columns.add(frame.text("casework.reports.rate"));
    return new TableHead(
        frame.text("casework.reports.punctuality"),
        List.of(
            agency,
            ReportWords.period(frame, report.period()),
            frame.text("casework.reports.as-of", frame.time(report.at())),
            frame.text("casework.reports.judged")),
        columns,
        frame.language());
  }

  private List<ReportColumn> columns() {
    return Stream.of(ReportWords.happened(report.by()), ReportWords.stands(report.by()))
        .flatMap(List::stream)
        .toList();
  }

  void write(TableWriter table) {
    for (var line : report.lines()) {
      var name = ReportWords.name(frame, report.by(), line.key(), line.name());
      table.row(row(name, line.figures(), report.by() == Grouping.MONTH));
    }
    if (report.by() != Grouping.STEP) {
      table.row(row(frame.text("casework.reports.total"), report.total(), false));
    }
  }

  /** What is on its way belongs to no month: its cells stay empty there. */
  private List<TableCell> row(String name, ReportFigures figures, boolean month) {
    var cells = new ArrayList<TableCell>();
    cells.add(TableCell.of(name));
    for (var column : columns()) {
      cells.add(
          month && !column.ofThePeriod() ? TableCell.EMPTY : TableCell.of(figures.of(column)));
    }
    cells.add(TableCell.of(ReportWords.percent(figures)));
    return cells;
  }
}
