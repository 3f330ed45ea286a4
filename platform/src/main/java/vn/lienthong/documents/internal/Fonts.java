package vn.lienthong.documents.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The faces of Tinos. Nearly every document is written with the few hundred letters of Vietnamese,
 * so a reduced font with just these is made once; it is ten times faster to lay out and embed than
 * the whole font, which stays for texts with any other letter. Parsed fonts are kept for each
 * thread, as they must not be shared.
 */
final class Fonts {
  static final String FAMILY = "Tinos";

  /** One face: weight and slant as CSS names them. */
  record Face(TrueTypeFont font, int weight, boolean italic) {}

  private record Source(byte[] whole, byte[] reduced, int weight, boolean italic) {}

  /** First and last character of each range of the reduced font. */
  private static final int[][] LETTERS = {
    {0x20, 0x7e},
    {0xa0, 0xff},
    {0x102, 0x103},
    {0x110, 0x111},
    {0x128, 0x129},
    {0x168, 0x169},
    {0x1a0, 0x1a1},
    {0x1af, 0x1b0},
    {0x1ea0, 0x1ef9},
    {0x2010, 0x2015},
    {0x2018, 0x201e},
    {0x2020, 0x2022},
    {0x2026, 0x2026},
    {0x2030, 0x2030},
    {0x20ab, 0x20ac},
    {0x2212, 0x2212},
    {0x2264, 0x2265}
  };

  /** Without the substitution tables: Vietnamese needs none and they cost most of the time. */
  private static final List<String> TABLES =
      List.of(
          "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp",
          "name", "post", "prep");

  private static final List<Source> SOURCES =
      List.of(
          source("Regular", 400, false),
          source("Bold", 700, false),
          source("Italic", 400, true),
          source("BoldItalic", 700, true));

  private static final ThreadLocal<List<Face>> REDUCED = ThreadLocal.withInitial(() -> faces(true));
  private static final ThreadLocal<List<Face>> WHOLE = ThreadLocal.withInitial(() -> faces(false));

  private Fonts() {}

  /** The faces that hold every letter of {@code text} in their smallest form. */
  static List<Face> facesFor(String text) {
    return text.codePoints().allMatch(Fonts::isCommon) ? REDUCED.get() : WHOLE.get();
  }

  private static boolean isCommon(int letter) {
    if (letter < 0x7f) {
      return true;
    }
    for (var range : LETTERS) {
      if (letter >= range[0] && letter <= range[1]) {
        return true;
      }
    }
    return false;
  }

  private static List<Face> faces(boolean reduced) {
    var faces = new ArrayList<Face>();
    for (var source : SOURCES) {
      var bytes = reduced ? source.reduced() : source.whole();
      faces.add(new Face(parsed(bytes), source.weight(), source.italic()));
    }
    return List.copyOf(faces);
  }

  private static TrueTypeFont parsed(byte[] bytes) {
    try {
      return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source source(String name, int weight, boolean italic) {
    var path = "/documents/fonts/" + FAMILY + "-" + name + ".ttf";
    try (var stream = Objects.requireNonNull(Fonts.class.getResourceAsStream(path), path)) {
      var whole = stream.readAllBytes();
      var subset = new TTFSubsetter(parsed(whole), TABLES);
      for (var range : LETTERS) {
        for (int letter = range[0]; letter <= range[1]; letter++) {
          subset.add(letter);
        }
      }
      var reduced = new ByteArrayOutputStream();
      subset.writeToStream(reduced);
      return new Source(whole, reduced.toByteArray(), weight, italic);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
