package vn.lienthong.documents.internal;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lienthong.documents.Letter;
import vn.lienthong.documents.LetterPdf;
import vn.lienthong.documents.PdfRenderer;
import vn.lienthong.shared.BusinessClock;

@Component
class LetterService implements LetterPdf {
  private final PdfRenderer renderer;
  private final TemplateEngine templates;

  LetterService(PdfRenderer renderer, TemplateEngine templates) {
    this.renderer = renderer;
    this.templates = templates;
  }

  @Override
  public byte[] render(Letter letter) {
    var page = new StringOutput(8192);
    templates.render("documents/letter.jte", Map.of("letter", letter), page);
    var created = letter.head().date().atStartOfDay(BusinessClock.ZONE).toInstant();
    return renderer.render(page.toString(), created);
  }
}
