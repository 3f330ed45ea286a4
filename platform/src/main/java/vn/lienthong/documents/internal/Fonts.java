package vn.lienthong.documents.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The faces of Tinos, parsed once for each thread: a parsed font is not shared between threads. */
final class Fonts {
  static final String FAMILY = "Tinos";

  /** One face: weight and slant as CSS names them. */
  record Face(TrueTypeFont font, int weight, boolean italic) {}

  private static final ThreadLocal<List<Face>> FACES =
      ThreadLocal.withInitial(() ->
          List.of(
              face("Regular", 400, false),
              face("Bold", 700, false),
              face("Italic", 400, true),
              face("BoldItalic", 700, true)));

  private Fonts() {}

  static List<Face> faces() {
    return FACES.get();
  }

  private static Face face(String name, int weight, boolean italic) {
    var path = "/documents/fonts/" + FAMILY + "-" + name + ".ttf";
    try (var stream = Objects.requireNonNull(Fonts.class.getResourceAsStream(path), path)) {
      var font = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
      return new Face(font, weight, italic);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
