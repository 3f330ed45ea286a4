package vn.lienthong.documents.internal;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.documents.PdfRenderer;
import vn.lienthong.documents.TableCell;
import vn.lienthong.documents.TableHead;
import vn.lienthong.documents.TableWriter;

/** A table on paper. */
public final class PdfTable implements TableWriter {
  private final TableHead head;
  private final Instant created;
  private final OutputStream out;
  private final PdfRenderer renderer;
  private final TemplateEngine templates;
  private final List<List<TableCell>> rows = new ArrayList<>();

  PdfTable(
      TableHead head,
      Instant created,
      OutputStream out,
      PdfRenderer renderer,
      TemplateEngine templates) {
    this.head = head;
    this.created = created;
    this.out = out;
    this.renderer = renderer;
    this.templates = templates;
  }

  @Override
  public void row(List<TableCell> cells) {
    rows.add(List.copyOf(cells));
  }

  @Override
  public void close() {
    var page = new StringOutput(8192);
    templates.render("documents/table.jte", Map.of("head", head, "rows", rows), page);
    try {
      out.write(renderer.render(page.toString(), created));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(TableCell cell) {
    return CsvTable.plain(cell);
  }

  public static boolean number(TableCell cell) {
    return cell instanceof TableCell.Figure;
  }
}
