package vn.lienthong.documents.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What is printed on all pages: glyphs, boxes for missing ones, and the outermost places. */
final class Glyphs extends PDFTextStripper {
  private static final float MM = 72 / 25.4f;

  int seen;

  /** Glyphs with number 0 in the embedded font, the box. */
  int missing;

  String text = "";

  private float left = Float.MAX_VALUE;
  private float right;
  private float bottom;

  static Glyphs of(PDDocument document) throws IOException {
    var glyphs = new Glyphs();
    glyphs.text = glyphs.getText(document);
    return glyphs;
  }

  float leftInMm() {
    return left / MM;
  }

  float rightInMm() {
    return right / MM;
  }

  float bottomInMm() {
    return bottom / MM;
  }

  static float mm(float points) {
    return points / MM;
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    try {
      var font = (PDType0Font) position.getFont();
      for (var code : position.getCharacterCodes()) {
        seen++;
        missing += font.codeToGID(code) == 0 ? 1 : 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!position.getUnicode().isBlank()) {
      left = Math.min(left, position.getX());
      right = Math.max(right, position.getX() + position.getWidth());
      bottom = Math.max(bottom, position.getY());
    }
    super.processTextPosition(position);
  }
}
