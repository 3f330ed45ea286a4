package vn.lienthong.exchange.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.exchange.Book;
import vn.lienthong.exchange.BookEntry;
import vn.lienthong.web.PageFrame;

/** A book as a workbook of one sheet; texts stay texts, whatever they begin with. */
final class BookWorkbook implements AutoCloseable {
  private static final String DATE = "dd/mm/yyyy";
  private static final List<String> ARRIVALS =
      List.of("entered", "arrival-number", "sender", "symbol", "date", "type", "subject");
  private static final List<String> DEPARTURES =
      List.of("symbol", "date", "type", "subject", "signer", "recipients", "note");
  private static final int FLUSHED = 500;

  private final Workbook workbook;
  private final Worksheet sheet;
  private final Book book;
  private final PageFrame frame;
  private int row = 1;

  BookWorkbook(OutputStream out, Book book, PageFrame frame) {
    this.workbook = new Workbook(out, "LienThong", "1.0");
    this.sheet = workbook.newWorksheet(frame.text("exchange.book." + book.key()));
    this.book = book;
    this.frame = frame;
    var columns = book == Book.ARRIVALS ? ARRIVALS : DEPARTURES;
    var titles = columns.stream().map(column -> frame.text("exchange.book." + column)).toList();
    Workbooks.head(sheet, 0, titles);
    sheet.freezePane(0, 1);
  }

  void add(List<BookEntry> entries) throws IOException {
    for (var entry : entries) {
      if (book == Book.ARRIVALS) {
        arrival(entry);
      } else {
        departure(entry);
      }
      row++;
      if (row % FLUSHED == 0) {
        sheet.flush();
      }
    }
  }

  private void arrival(BookEntry entry) {
    date(0, entry.enteredOn());
    sheet.value(row, 1, entry.number());
    sheet.value(row, 2, entry.senderName());
    sheet.value(row, 3, entry.symbol());
    date(4, entry.date());
    sheet.value(row, 5, entry.typeName());
    sheet.value(row, 6, entry.subject());
  }

  private void departure(BookEntry entry) {
    sheet.value(row, 0, entry.symbol());
    date(1, entry.date());
    sheet.value(row, 2, entry.typeName());
    sheet.value(row, 3, entry.subject());
    sheet.value(row, 4, entry.signer());
    sheet.value(row, 5, entry.recipients());
    sheet.value(row, 6, entry.byHand() ? frame.text("exchange.book.by-hand") : "");
  }

  private void date(int column, @Nullable LocalDate date) {
    if (date != null) {
      Workbooks.date(sheet, row, column, date, DATE);
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
