package vn.lienthong.journal.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * One text for one value: JSON objects of strings (one level of objects inside), keys sorted, no
 * spaces, the escapes of RFC 8785 (JCS), UTF-8. Whoever writes the same value gets the same bytes.
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  /** Bytes of an object whose values are strings or maps of strings to strings. */
  public static byte[] write(Map<String, ?> object) {
    var out = new StringBuilder(256);
    writeObject(out, object);
    try {
      var encoder = StandardCharsets.UTF_8.newEncoder();
      var bytes =
          encoder.onMalformedInput(CodingErrorAction.REPORT).encode(java.nio.CharBuffer.wrap(out));
      var exact = new byte[bytes.remaining()];
      bytes.get(exact);
      return exact;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("text with half a surrogate pair", e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the bytes are not the canonical form
   */
  public static Map<String, Object> read(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new CanonicalJsonReader(text).object();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8", e);
    }
  }

  /** Reads an object whose values are all strings. */
  public static Map<String, String> readStrings(byte[] bytes) {
    return strings(read(bytes));
  }

  static Map<String, String> strings(Map<?, ?> object) {
    var strings = new TreeMap<String, String>();
    object.forEach((key, value) -> strings.put(String.valueOf(key), String.valueOf(value)));
    return strings;
  }

  private static void writeObject(StringBuilder out, Map<?, ?> object) {
    out.append('{');
    new TreeMap<Object, Object>(object)
        .forEach((key, value) -> {
          if (out.charAt(out.length() - 1) != '{') out.append(',');
          writeString(out, key.toString());
          out.append(':');
          if (value instanceof Map<?, ?> map) writeObject(out, map);
          else writeString(out, value.toString());
        });
    out.append('}');
  }

  private static void writeString(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int escape = "\b\t\n\f\r\"\\".indexOf(c);
      if (escape >= 0) out.append('\\').append("btnfr\"\\".charAt(escape));
      else if (c < ' ') out.append(String.format("\\u%04x", (int) c));
      else out.append(c);
    }
    out.append('"');
  }
}
