package vn.lienthong.documents.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.lienthong.documents.TableCell;
import vn.lienthong.documents.TableHead;
import vn.lienthong.documents.TableWriter;
import vn.lienthong.shared.InertCell;

/** Only the names of the columns stand above the rows, so that programs read it too. */
final class CsvTable implements TableWriter {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final CsvWriter csv;

  CsvTable(TableHead head, OutputStream out) {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    mark(writer);
    this.csv = CsvWriter.builder().fieldSeparator(';').build(writer);
    csv.writeRecord(head.columns().stream().map(InertCell::write).toList());
  }

  private static void mark(Writer writer) {
    try {
      writer.write('\ufeff');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void row(List<TableCell> cells) {
    csv.writeRecord(cells.stream().map(CsvTable::text).toList());
  }

  /** A negative number stays a number: only texts are made inert. */
  private static String text(TableCell cell) {
    return cell instanceof TableCell.Words words ? InertCell.write(words.text()) : plain(cell);
  }

  /** A cell as it is printed. */
  static String plain(TableCell cell) {
    if (cell instanceof TableCell.Figure figure) {
      return figure.value().toPlainString().replace('.', ',');
    }
    if (cell instanceof TableCell.Day day) {
      return DAY.format(day.date());
    }
    return ((TableCell.Words) cell).text();
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
