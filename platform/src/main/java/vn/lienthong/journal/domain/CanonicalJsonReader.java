package vn.lienthong.journal.domain;

import java.nio.CharBuffer;
import java.util.Map;
import java.util.TreeMap;

/** Reads the canonical form and nothing else: a second spelling of a value is an error. */
final class CanonicalJsonReader {
  private final CharBuffer text;

  CanonicalJsonReader(CharBuffer text) {
    this.text = text;
  }

  Map<String, Object> object() {
    var object = readObject(true);
    if (text.hasRemaining()) throw unexpected();
    return object;
  }

  private Map<String, Object> readObject(boolean outer) {
    expect('{');
    var object = new TreeMap<String, Object>();
    var previous = "";
    while (peek() != '}') {
      if (!object.isEmpty()) expect(',');
      var key = readString();
      if (!object.isEmpty() && key.compareTo(previous) <= 0) throw unexpected();
      previous = key;
      expect(':');
      object.put(key, outer && peek() == '{' ? readObject(false) : readString());
    }
    expect('}');
    return object;
  }

  private String readString() {
    expect('"');
    var out = new StringBuilder();
    for (char c = next(); c != '"'; c = next()) {
      if (c < ' ') throw unexpected();
      out.append(c == '\\' ? escaped() : c);
    }
    return out.toString();
  }

  private char escaped() {
    char c = next();
    int plain = "btnfr\"\\".indexOf(c);
    if (plain >= 0) return "\b\t\n\f\r\"\\".charAt(plain);
    if (c != 'u' || text.remaining() < 4) throw unexpected();
    var hex = text.subSequence(0, 4).toString();
    text.position(text.position() + 4);
    if (!hex.matches("00[01][0-9a-f]")) throw unexpected();
    char control = (char) Integer.parseInt(hex, 16);
    if ("\b\t\n\f\r".indexOf(control) >= 0) throw unexpected();
    return control;
  }

  private char peek() {
    if (!text.hasRemaining()) throw unexpected();
    return text.get(text.position());
  }

  private char next() {
    if (!text.hasRemaining()) throw unexpected();
    return text.get();
  }

  private void expect(char wanted) {
    if (next() != wanted) throw unexpected();
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException("not canonical JSON at character " + text.position());
  }
}
