package vn.lienthong.documents.signatures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.Text;

/** Where words stand last in a file. Only its last pages are read. */
final class LastWords extends PDFTextStripper {
  private static final int PAGES = 5;

  private final String wanted;
  private final List<TextPosition> line = new ArrayList<>();
  private @Nullable Found last;

  /**
   * Where they are, in points from the top left corner of the page.
   *
   * @param page from 1
   */
  record Found(int page, float left, float right, float top, float pageWidth) {}

  private LastWords(String words) {
    this.wanted = letters(words);
    setSortByPosition(true);
  }

  static Optional<Found> find(PDDocument document, String words) throws IOException {
    var reading = new LastWords(words);
    reading.setStartPage(Math.max(1, document.getNumberOfPages() - PAGES + 1));
    reading.getText(document);
    return Optional.ofNullable(reading.last);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    line.addAll(positions);
  }

  @Override
  protected void writeLineSeparator() {
    endOfLine();
  }

  @Override
  protected void writePageEnd() {
    endOfLine();
  }

  private void endOfLine() {
    var read = new StringBuilder();
    var from = new ArrayList<TextPosition>();
    for (var position : line) {
      var letters = letters(position.getUnicode());
      read.append(letters);
      for (int i = 0; i < letters.length(); i++) {
        from.add(position);
      }
    }
    int start = wanted.isEmpty() ? -1 : read.lastIndexOf(wanted);
    if (start >= 0) {
      last = found(from.get(start), from.get(start + wanted.length() - 1));
    }
    line.clear();
  }

  private Found found(TextPosition first, TextPosition end) {
    return new Found(
        getCurrentPageNo(),
        first.getXDirAdj(),
        end.getXDirAdj() + end.getWidthDirAdj(),
        first.getYDirAdj() - first.getFontSizeInPt(),
        first.getPageWidth());
  }

  /** Marks and spaces do not count: files write them in many ways. */
  private static String letters(String text) {
    return Text.fold(text).replace(" ", "");
  }
}
