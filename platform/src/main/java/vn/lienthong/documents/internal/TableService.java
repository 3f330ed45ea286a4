package vn.lienthong.documents.internal;

import gg.jte.TemplateEngine;
import java.io.OutputStream;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.lienthong.documents.PdfRenderer;
import vn.lienthong.documents.TableFiles;
import vn.lienthong.documents.TableFormat;
import vn.lienthong.documents.TableHead;
import vn.lienthong.documents.TableWriter;

@Component
class TableService implements TableFiles {
  private final PdfRenderer renderer;
  private final TemplateEngine templates;

  TableService(PdfRenderer renderer, TemplateEngine templates) {
    this.renderer = renderer;
    this.templates = templates;
  }

  @Override
  public TableWriter open(TableFormat format, TableHead head, Instant created, OutputStream out) {
    return switch (format) {
      case XLSX -> new XlsxTable(head, out);
      case CSV -> new CsvTable(head, out);
      case PDF -> new PdfTable(head, created, out, renderer, templates);
    };
  }
}
