package vn.lienthong.edxml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Writes elements the way vendor parsers expect: CRLF, two spaces, UTF-8 without a mark. */
final class StrictXml {
  private final OutputStream out;
  private int depth;

  StrictXml(OutputStream out) {
    this.out = out;
  }

  void declaration() throws IOException {
    raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  /** Opens an element on a line of its own; attributes are written as given. */
  void open(String name, String attributes) throws IOException {
    line();
    raw("<" + name + attributes + ">");
    depth++;
  }

  void open(String name) throws IOException {
    open(name, "");
  }

  void close(String name) throws IOException {
    depth--;
    line();
    raw("</" + name + ">");
  }

  /** An element with a text, also with an empty one. */
  void leaf(String name, String value) throws IOException, EdxmlRefused {
    line();
    raw("<" + name + ">" + escaped(name, value) + "</" + name + ">");
  }

  void leafIfAny(String name, String value) throws IOException, EdxmlRefused {
    if (!value.isBlank()) {
      leaf(name, value);
    }
  }

  /** A number; an absent one is never written as an empty element. */
  void number(String name, @Nullable Integer value) throws IOException, EdxmlRefused {
    if (value != null) {
      leaf(name, value.toString());
    }
  }

  void number(String name, @Nullable Integer value, int otherwise)
      throws IOException, EdxmlRefused {
    leaf(name, String.valueOf(value == null ? otherwise : value));
  }

  /** Opens an element whose text the caller streams; {@link #endOfText} closes it. */
  void startOfText(String name, String attributes) throws IOException {
    line();
    raw("<" + name + attributes + ">");
  }

  void endOfText(String name) throws IOException {
    raw("</" + name + ">");
  }

  void endOfFile() throws IOException {
    raw("\r\n");
    out.flush();
  }

  private void line() throws IOException {
    raw("\r\n" + "  ".repeat(depth));
  }

  private void raw(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String name, String value) throws EdxmlRefused {
    var clean = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
    var text = new StringBuilder(clean.length() + 16);
    for (int i = 0; i < clean.length(); ) {
      int c = clean.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '&' -> text.append("&amp;");
        case '\r' -> text.append("&#13;");
        default -> {
          if (!isXmlCharacter(c)) {
            throw EdxmlRefused.draft(
                EdxCode.NOT_WRITABLE_TEXT, name, name, String.format("U+%04X", c));
          }
          text.appendCodePoint(c);
        }
      }
    }
    return text.toString();
  }

  static boolean isXmlCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
