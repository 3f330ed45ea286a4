package vn.lienthong.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A drawing of 40 mm somewhere on the paper, looked at with ten dots for each millimetre. */
class QrDrawerTests {
  private static final Instant WHEN = Instant.parse("2026-03-05T02:15:00Z");
  private static final int DOTS_IN_A_MODULE = 100;
  private static final int FROM_LEFT = 200;
  private static final int FROM_TOP = 100;
  private static final HtmlPdf PDF = new HtmlPdf();

  @Test
  void eachDarkModuleIsPrintedInItsPlaceAndNothingElse() throws IOException {
    var image = printed("viewBox='0 0 4 4'", "M1 0h1v1h-1zM0 2h3v1h-3z");
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        boolean dark = (row == 0 && column == 1) || (row == 2 && column < 3);
        assertThat(isDark(image, column, row)).as("column %d, row %d", column, row).isEqualTo(dark);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "viewBox='0 0 4 4'|<circle r='4'/>",
        "viewBox='0 0 4 4'|<path d='M0 0L4 4H0z'/>",
        "viewBox='0 0 4 4'|<path d='M0 0h4v1h-3z'/>",
        "viewBox='0 0 4 5'|<path d='M0 0h4v1h-4z'/>",
        "viewBox='0 0 4000 4000'|<path d='M0 0h4v1h-4z'/>",
        "viewBox='0 0 0 0'|<path d='M0 0h4v1h-4z'/>",
        "|<path d='M0 0h4v1h-4z'/>",
        "viewBox='0 0 4 4'|<image href='http://127.0.0.1/a.png' width='4' height='4'/>"
      })
  void anotherDrawingPrintsNothing(String drawing) throws IOException {
    var parts = drawing.split("\\|");
    var image = drawn("<svg " + parts[0] + ">" + parts[1] + "</svg>");
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        assertThat(isDark(image, column, row)).as("column %d, row %d", column, row).isFalse();
      }
    }
  }

  private static BufferedImage printed(String viewBox, String path) throws IOException {
    return drawn("<svg " + viewBox + "><path d='" + path + "'/></svg>");
  }

  private static boolean isDark(BufferedImage image, int column, int row) {
    int x = FROM_LEFT + column * DOTS_IN_A_MODULE + DOTS_IN_A_MODULE / 2;
    int y = FROM_TOP + row * DOTS_IN_A_MODULE + DOTS_IN_A_MODULE / 2;
    return (image.getRGB(x, y) & 0xff) < 0x80;
  }

  private static BufferedImage drawn(String svg) throws IOException {
    var style =
        "@page { size: A5; margin: 0; font-family: Tinos }"
            + " html, body { font-family: Tinos; margin: 0 }"
            + " svg { display: block; margin: 10mm 0 0 20mm; width: 40mm; height: 40mm }";
    var page =
        "<html lang='vi'><head><title>x</title><style>"
            + style
            + "</style></head><body>"
            + svg
            + "</body></html>";
    try (var document = Loader.loadPDF(PDF.render(page, WHEN))) {
      return new PDFRenderer(document).renderImageWithDPI(0, 254);
    }
  }
}
