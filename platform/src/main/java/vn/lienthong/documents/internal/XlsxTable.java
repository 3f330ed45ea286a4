package vn.lienthong.documents.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.lienthong.documents.TableCell;
import vn.lienthong.documents.TableHead;
import vn.lienthong.documents.TableWriter;

/** Texts stand in their rows: a table of shared texts would be kept in memory to the end. */
final class XlsxTable implements TableWriter {
  private static final String DAY = "dd/mm/yyyy";
  private static final int FLUSHED = 500;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  XlsxTable(TableHead head, OutputStream out) {
    this.workbook = new Workbook(out, "LienThong", "1.0");
    this.sheet = workbook.newWorksheet(head.title());
    line(head.title());
    head.notes().forEach(this::line);
    for (int column = 0; column < head.columns().size(); column++) {
      sheet.inlineString(row, column, head.columns().get(column));
      sheet.style(row, column).bold().set();
    }
    row++;
    sheet.freezePane(0, row);
  }

  private void line(String text) {
    sheet.inlineString(row, 0, text);
    row++;
  }

  @Override
  public void row(List<TableCell> cells) {
    for (int column = 0; column < cells.size(); column++) {
      write(column, cells.get(column));
    }
    row++;
    if (row % FLUSHED == 0) {
      flush();
    }
  }

  private void write(int column, TableCell cell) {
    if (cell instanceof TableCell.Figure figure) {
      sheet.value(row, column, figure.value());
    } else if (cell instanceof TableCell.Day day) {
      sheet.value(row, column, day.date());
      sheet.style(row, column).format(DAY).set();
    } else if (cell instanceof TableCell.Words words && !words.text().isEmpty()) {
      sheet.inlineString(row, column, words.text());
    }
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
