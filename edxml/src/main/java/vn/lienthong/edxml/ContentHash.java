package vn.lienthong.edxml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Digest of what a packet says: header values, business block, attachment contents. Order of
 * elements, prefixes, layout, empty elements, transport zipping and the trace do not change it.
 */
final class ContentHash {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** For whom a document is meant is no part of what it says. */
  private static final String RECIPIENTS = "To";

  private ContentHash() {}

  static String of(Element message, @Nullable Element business, List<Attachment> attachments) {
    var text = new StringBuilder("edxml-content-2\n");
    text.append(canonical(message));
    if (business != null) {
      text.append(canonical(business));
    }
    attachments.stream()
        .map(a ->
            leaf("A", a.originalName() + "/" + a.contentSha256() + (a.damaged() ? "/damaged" : "")))
        .sorted()
        .forEach(text::append);
    return Hashes.hex(Hashes.sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** Every text carries its length, so that no two trees give the same string. */
  private static String canonical(Element element) {
    if (element.children().isEmpty()) {
      return leaf(element.name(), SPACES.matcher(element.text()).replaceAll(" "));
    }
    var inner = new StringBuilder();
    element.children().stream()
        .filter(child -> !child.isBlank() && !child.name().equals(RECIPIENTS))
        .map(ContentHash::canonical)
        .sorted()
        .forEach(inner::append);
    return leaf(element.name(), inner.toString());
  }

  private static String leaf(String name, String value) {
    return name + ':' + value.length() + ':' + value + '\n';
  }
}
