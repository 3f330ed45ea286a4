package vn.lienthong.exchange.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lienthong.documents.PdfRenderer;
import vn.lienthong.web.PageFrame;

/** Figures on paper. */
@Component
class StatisticsPdf {
  private final PdfRenderer renderer;
  private final TemplateEngine templates;

  StatisticsPdf(PdfRenderer renderer, TemplateEngine templates) {
    this.renderer = renderer;
    this.templates = templates;
  }

  byte[] render(StatisticsView view, PageFrame frame) {
    var page = new StringOutput(8192);
    templates.render("exchange/statisticsPdf.jte", Map.of("frame", frame, "view", view), page);
    return renderer.render(page.toString(), view.at());
  }
}
