package vn.lienthong.edxml;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the first bytes of a packet say: byte order mark, encoding, XML declaration.
 *
 * @param head the first bytes, mark included
 * @param declarationLength characters of the XML declaration, 0 without one
 * @param contradiction the declared encoding when the bytes say otherwise, else empty
 */
record PacketStart(
    byte[] head,
    Charset charset,
    int bomLength,
    int declarationLength,
    String contradiction,
    boolean crlf) {
  static final int LENGTH = 1024;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<\\?xml\\s+version\\s*=\\s*(?:\"1\\.[0-9]\"|'1\\.[0-9]')"
              + "(?:\\s+encoding\\s*=\\s*(?:\"([A-Za-z][A-Za-z0-9._-]*)\"|'([A-Za-z][A-Za-z0-9._-]*)'))?"
              + "(?:\\s+standalone\\s*=\\s*(?:\"(?:yes|no)\"|'(?:yes|no)'))?\\s*\\?>");

  static PacketStart of(byte[] head) throws EdxmlRefused {
    if (head.length == 0) {
      throw EdxmlRefused.at(EdxCode.EMPTY, 1, 1, "");
    }
    var marked = mark(head);
    var text = text(head, marked);
    var declaration = DECLARATION.matcher(text);
    boolean declared = declaration.lookingAt();
    checkBeginning(text, declared);
    var name = "";
    if (declared) {
      name = declaration.group(1) == null ? declaration.group(2) : declaration.group(1);
    }
    var charset = name == null || name.isEmpty() ? byBytes(marked) : charset(name, marked);
    var contradiction = name == null || agrees(name, charset) ? "" : name;
    int newline = text.indexOf('\n');
    return new PacketStart(
        head,
        charset,
        marked.length,
        declared ? declaration.end() : 0,
        contradiction,
        newline > 0 && text.charAt(newline - 1) == '\r');
  }

  static PacketStart ofPart(Charset charset) {
    return new PacketStart(new byte[0], charset, 0, 0, "", false);
  }

  /** Bytes of one UTF-16 unit in this encoding, 0 for UTF-8. */
  int unit() {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return 0;
    }
    return isUtf16() ? 2 : 1;
  }

  boolean isUtf16() {
    return charset.equals(StandardCharsets.UTF_16BE) || charset.equals(StandardCharsets.UTF_16LE);
  }

  private record Mark(Charset charset, int length, boolean certain) {}

  private static Mark mark(byte[] head) throws EdxmlRefused {
    int a = at(head, 0);
    int b = at(head, 1);
    int c = at(head, 2);
    int d = at(head, 3);
    if (a == 0xEF && b == 0xBB && c == 0xBF) {
      return new Mark(StandardCharsets.UTF_8, 3, true);
    }
    boolean wide = (a == 0xFF && b == 0xFE && c == 0 && d == 0) || (a == 0 && b == 0);
    if (wide) {
      throw EdxmlRefused.at(EdxCode.ENCODING_UNSUPPORTED, 1, 1, "", "UTF-32");
    }
    if (a == 0xFE && b == 0xFF || a == 0 && b == '<') {
      return new Mark(StandardCharsets.UTF_16BE, a == 0 ? 0 : 2, true);
    }
    if (a == 0xFF && b == 0xFE || a == '<' && b == 0) {
      return new Mark(StandardCharsets.UTF_16LE, a == '<' ? 0 : 2, true);
    }
    return new Mark(StandardCharsets.UTF_8, 0, false);
  }

  private static int at(byte[] head, int index) {
    return index < head.length ? head[index] & 0xff : -1;
  }

  private static String text(byte[] head, Mark mark) {
    var charset =
        mark.charset().equals(StandardCharsets.UTF_8)
            ? StandardCharsets.ISO_8859_1
            : mark.charset();
    return new String(head, mark.length(), head.length - mark.length(), charset);
  }

  private static void checkBeginning(String text, boolean declared) throws EdxmlRefused {
    if (declared) {
      return;
    }
    var trimmed = text.stripLeading();
    if (text.startsWith("<?xml") && text.length() > 5 && text.charAt(5) <= ' ') {
      throw EdxmlRefused.at(EdxCode.MALFORMED, 1, 1, "", "XML declaration");
    }
    if (!trimmed.startsWith("<") || trimmed.startsWith("<?xml ")) {
      int at = Math.max(0, text.length() - trimmed.length());
      throw EdxmlRefused.at(EdxCode.JUNK_BEFORE_XML, line(text, at), column(text, at), "");
    }
  }

  private static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static int column(String text, int at) {
    return at - text.lastIndexOf('\n', at - 1);
  }

  private static Charset byBytes(Mark mark) {
    return mark.charset();
  }

  private static Charset charset(String name, Mark mark) throws EdxmlRefused {
    if (mark.certain() || isUtf16(name)) {
      return mark.charset();
    }
    try {
      var charset = Charset.forName(name);
      if (charset.equals(StandardCharsets.US_ASCII) || charset.equals(StandardCharsets.UTF_8)) {
        return StandardCharsets.UTF_8;
      }
      if (charset.canEncode()
          && charset.newEncoder().maxBytesPerChar() == 1.0f
          && isAsciiBased(charset)) {
        return charset;
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      // falls through to the refusal, which names the encoding
    }
    throw EdxmlRefused.at(EdxCode.ENCODING_UNSUPPORTED, 1, 1, "", name);
  }

  private static boolean isAsciiBased(Charset charset) {
    var ascii = "<?xml version=\"1.0\" encoding='azAZ09_-'?>";
    return new String(ascii.getBytes(StandardCharsets.US_ASCII), charset).equals(ascii);
  }

  private static boolean isUtf16(String name) {
    var upper = name.toUpperCase(Locale.ROOT);
    return upper.startsWith("UTF-16") || upper.equals("UTF16") || upper.contains("UCS-2");
  }

  private static boolean agrees(String name, Charset charset) {
    if (name.isEmpty()) {
      return true;
    }
    boolean wide = charset.name().startsWith("UTF-16");
    if (isUtf16(name) || wide) {
      return isUtf16(name) && wide;
    }
    return name.equalsIgnoreCase("US-ASCII") || charset.equals(safeCharset(name));
  }

  private static Charset safeCharset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.US_ASCII;
    }
  }
}
