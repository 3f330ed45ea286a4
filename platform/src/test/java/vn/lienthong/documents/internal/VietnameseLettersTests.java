package vn.lienthong.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Case X2: no letter is missing on the paper, in no face, and what is copied out is what is in. */
class VietnameseLettersTests {
  private static final Instant WHEN = Instant.parse("2020-02-12T01:00:00Z");
  private static final String SMALL =
      "aàảãáạăằẳẵắặâầẩẫấậ eèẻẽéẹêềểễếệ iìỉĩíị oòỏõóọôồổỗốộơờởỡớợ uùủũúụưừửữứự yỳỷỹýỵ dđ";
  private static final HtmlPdf PDF = new HtmlPdf();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "font-weight: normal",
        "font-weight: bold",
        "font-style: italic",
        "font-weight: bold; font-style: italic"
      })
  void everyLetterIsPrintedInEveryFaceAndCanBeCopiedOut(String face) throws IOException {
    for (var text : List.of(SMALL, SMALL.toUpperCase(Locale.ROOT))) {
      var page = Page.of(PDF.render(page(face, text), WHEN));
      assertThat(page.text).isEqualTo(text);
      assertThat(page.missing).isZero();
      assertThat(page.fonts).isNotEmpty().allMatch(name -> name.contains("+Tinos"));
    }
  }

  /** Signs of an office's paper; the reduced fonts and the whole ones hold them alike. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 m² – 3,5 %, ±2 °C, 1.000 ₫, 20 €, § 7",
        "“nháy kép” ‘nháy đơn’ … • † ‰ ≤ ≥ −",
        "½ ¼ × ÷ « » © ® Ñ ü ß",
        "α β Ω π б Ж ₂ √ ≠ →"
      })
  void signsOfOfficePaperArePrinted(String text) throws IOException {
    var page = Page.of(PDF.render(page("", text), WHEN));
    assertThat(page.text).isEqualTo(text);
    assertThat(page.missing).isZero();
  }

  @Test
  void oneForeignLetterDoesNotChangeHowTheOthersLook() throws IOException {
    var common = Page.of(PDF.render(page("", SMALL), WHEN));
    var whole = Page.of(PDF.render(page("", SMALL + " Ω"), WHEN));
    assertThat(whole.text).isEqualTo(SMALL + " Ω");
    assertThat(whole.positions.subList(0, common.positions.size())).isEqualTo(common.positions);
  }

  /** A letter is printed with a sign in the place of what the font does not hold, and not lost. */
  @ParameterizedTest
  @ValueSource(strings = {"中", "\ud83d\ude00", "\u0e01"})
  void aLetterThatTheFontDoesNotHoldDoesNotStopThePrint(String letter) throws IOException {
    var page = Page.of(PDF.render(page("", "Số " + letter + " đầu"), WHEN));
    assertThat(page.text).startsWith("Số").endsWith("đầu");
  }

  /** The renderer takes text as it is; what is decomposed is printed with marks in their place. */
  @Test
  void aDecomposedTextReadsTheSameAfterComposing() throws IOException {
    var decomposed = Normalizer.normalize("Nguyễn Thị Lấp Lánh Ánh", Normalizer.Form.NFD);
    var page = Page.of(PDF.render(page("", decomposed), WHEN));
    assertThat(Normalizer.normalize(page.text, Normalizer.Form.NFC))
        .isEqualTo("Nguyễn Thị Lấp Lánh Ánh");
    assertThat(page.missing).isZero();
  }

  @Test
  void manyThreadsPrintTheSameBytes() throws Exception {
    var expected = PDF.render(page("", SMALL), WHEN);
    var threads = Executors.newFixedThreadPool(4);
    try {
      Callable<byte[]> print = () -> PDF.render(page("", SMALL), WHEN);
      for (var printed : threads.invokeAll(Collections.nCopies(12, print))) {
        assertThat(printed.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String page(String style, String text) {
    return "<html lang='vi'><head><title>t</title><style>html { font-family: Tinos; "
        + style
        + " } @page { font-family: Tinos; size: A3 landscape; }</style></head><body><p>"
        + text
        + "</p></body></html>";
  }

  /** What stands on the first page. */
  private static final class Page extends PDFTextStripper {
    private final List<String> positions = new ArrayList<>();
    private final List<String> fonts = new ArrayList<>();
    private String text = "";
    private int missing;

    static Page of(byte[] pdf) throws IOException {
      var page = new Page();
      try (var document = Loader.loadPDF(pdf)) {
        page.text = page.getText(document).strip();
      }
      return page;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
      var font = (PDType0Font) position.getFont();
      fonts.add(font.getName());
      positions.add(position.getUnicode() + " " + Math.round(position.getX() * 10));
      try {
        for (var code : position.getCharacterCodes()) {
          missing += font.codeToGID(code) == 0 ? 1 : 0;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      super.processTextPosition(position);
    }
  }
}
