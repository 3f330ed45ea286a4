package vn.lienthong.journal.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One text for one value: JSON objects of strings (one level of objects inside), keys sorted, no
 * spaces, the escapes of RFC 8785 (JCS), UTF-8. Whoever writes the same value gets the same bytes.
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  /** Bytes of an object whose values are strings or maps of strings to strings. */
  public static byte[] write(Map<String, ?> object) {
    var out = new StringBuilder(512);
    writeObject(out, object);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the bytes are not the canonical form
   */
  public static Map<String, Object> read(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
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
    var sorted = isSorted(object) ? object : sorted(object);
    char separator = '{';
    for (var field : sorted.entrySet()) {
      out.append(separator);
      separator = ',';
      writeString(out, field.getKey().toString());
      out.append(':');
      if (field.getValue() instanceof Map<?, ?> map) writeObject(out, map);
      else writeString(out, field.getValue().toString());
    }
    if (separator == '{') out.append('{');
    out.append('}');
  }

  private static boolean isSorted(Map<?, ?> object) {
    return object instanceof SortedMap<?, ?> sorted && sorted.comparator() == null;
  }

  /** By UTF-16 unit, whatever rule the map itself follows. */
  private static Map<?, ?> sorted(Map<?, ?> object) {
    var sorted = new TreeMap<Object, Object>();
    sorted.putAll(object);
    return sorted;
  }

  private static void writeString(StringBuilder out, String text) {
    out.append('"');
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(text, plain, i);
        escape(out, c);
        plain = i + 1;
      } else if (Character.isSurrogate(c)) {
        if (!isPair(text, i)) throw new IllegalArgumentException("half a surrogate pair");
        i++;
      }
    }
    out.append(text, plain, text.length()).append('"');
  }

  private static boolean isPair(String text, int at) {
    return at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }

  private static void escape(StringBuilder out, char c) {
    int known = "\b\t\n\f\r\"\\".indexOf(c);
    if (known >= 0) out.append('\\').append("btnfr\"\\".charAt(known));
    else out.append(String.format("\\u%04x", (int) c));
  }
}
