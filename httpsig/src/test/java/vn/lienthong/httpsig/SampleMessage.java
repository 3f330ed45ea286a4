package vn.lienthong.httpsig;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A message written down as in the RFC: control data and fields. */
record SampleMessage(String method, URI target, int status, Map<String, List<String>> fields)
    implements HttpMessage {
  /** The request of RFC 9421, appendix B.2. */
  static SampleMessage request() {
    return to("POST", "https://example.com/foo?param=Value&Pet=dog")
        .with("Date", "Tue, 20 Apr 2021 02:07:55 GMT")
        .with("Content-Type", "application/json")
        .with(
            "Content-Digest",
            "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRw"
                + "EmTHWXvJwew==:")
        .with("Content-Length", "18");
  }

  /** The response of RFC 9421, appendix B.2. */
  static SampleMessage response() {
    return new SampleMessage("POST", URI.create("https://example.com/foo"), 200, Map.of())
        .with("Date", "Tue, 20 Apr 2021 02:07:56 GMT")
        .with("Content-Type", "application/json")
        .with(
            "Content-Digest",
            "sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJua"
                + "hq4l5aGgfLQ==:")
        .with("Content-Length", "23");
  }

  static SampleMessage to(String method, String target) {
    return new SampleMessage(method, URI.create(target), 0, Map.of());
  }

  /** The same message with one more line of that field. */
  SampleMessage with(String name, String value) {
    var more = new TreeMap<>(fields);
    var lines = new ArrayList<>(field(name));
    lines.add(value);
    more.put(name.toLowerCase(Locale.ROOT), List.copyOf(lines));
    return new SampleMessage(method, target, status, more);
  }

  SampleMessage signed(String input, String value) {
    return with("Signature-Input", input).with("Signature", value);
  }

  SampleMessage signed(Map<String, String> signature) {
    return signed(
        signature.get(MessageSignature.INPUT_FIELD), signature.get(MessageSignature.FIELD));
  }

  @Override
  public List<String> field(String name) {
    return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }
}
