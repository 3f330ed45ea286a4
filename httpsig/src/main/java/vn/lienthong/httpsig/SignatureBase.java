package vn.lienthong.httpsig;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenbytes.http.sfv.InnerList;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.StringItem;
import org.jspecify.annotations.Nullable;
import vn.lienthong.httpsig.SignatureRefused.Reason;

/** The text that is signed (RFC 9421, section 2.5). */
final class SignatureBase {
  private static final Set<String> DEFAULT_PORTS = Set.of("http:80", "https:443");

  private SignatureBase() {}

  static byte[] of(HttpMessage message, InnerList covered) throws SignatureRefused {
    var seen = new HashSet<String>();
    var text = new StringBuilder();
    for (var component : covered.get()) {
      var name = component.serialize();
      if (!(component instanceof StringItem) || !seen.add(name)) {
        throw new SignatureRefused(Reason.COMPONENT_UNKNOWN, name);
      }
      var value = value(message, component);
      if (value == null) {
        throw new SignatureRefused(Reason.COMPONENT_ABSENT, name);
      }
      text.append(name).append(": ").append(value).append('\n');
    }
    text.append("\"@signature-params\": ").append(covered.serialize());
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable String value(HttpMessage message, Item<?> component)
      throws SignatureRefused {
    var name = (String) component.get();
    var params = component.getParams();
    if (name.equals("@query-param")
        && params.size() == 1
        && params.get("name") instanceof StringItem parameter) {
      return queryParam(message.target(), parameter.get());
    }
    if (!params.isEmpty()) {
      throw new SignatureRefused(Reason.COMPONENT_UNKNOWN, component.serialize());
    }
    return name.startsWith("@") ? derived(message, name) : field(message, name);
  }

  private static @Nullable String field(HttpMessage message, String name) throws SignatureRefused {
    if (!name.equals(name.toLowerCase(Locale.ROOT))) {
      throw new SignatureRefused(Reason.COMPONENT_UNKNOWN, name);
    }
    var lines = message.field(name);
    return lines.isEmpty()
        ? null
        : lines.stream().map(String::strip).collect(Collectors.joining(", "));
  }

  private static @Nullable String derived(HttpMessage message, String name)
      throws SignatureRefused {
    var target = message.target();
    return switch (name) {
      case "@method" -> message.method();
      case "@target-uri" -> target.toString();
      case "@authority" -> authority(target);
      case "@scheme" -> target.getScheme().toLowerCase(Locale.ROOT);
      case "@request-target" ->
          path(target) + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
      case "@path" -> path(target);
      case "@query" -> "?" + Objects.requireNonNullElse(target.getRawQuery(), "");
      case "@status" -> message.status() == 0 ? null : Integer.toString(message.status());
      default -> throw new SignatureRefused(Reason.COMPONENT_UNKNOWN, name);
    };
  }

  private static String authority(URI target) {
    var authority = target.getRawAuthority().toLowerCase(Locale.ROOT);
    var scheme = target.getScheme().toLowerCase(Locale.ROOT);
    return DEFAULT_PORTS.contains(scheme + ":" + target.getPort())
        ? authority.substring(0, authority.lastIndexOf(':'))
        : authority;
  }

  private static String path(URI target) {
    return target.getRawPath().isEmpty() ? "/" : target.getRawPath();
  }

  /** Section 2.2.8: exactly one parameter of that name, decoded and encoded again. */
  private static @Nullable String queryParam(URI target, String encodedName)
      throws SignatureRefused {
    var wanted = decoded(encodedName);
    var values =
        Stream.of(Objects.requireNonNullElse(target.getRawQuery(), "").split("&"))
            .map(pair -> pair.split("=", 2))
            .filter(pair -> decoded(pair[0]).equals(wanted))
            .map(pair -> pair.length == 1 ? "" : encoded(decoded(pair[1])))
            .toList();
    if (values.size() > 1) {
      throw new SignatureRefused(Reason.COMPONENT_UNKNOWN, "@query-param " + encodedName);
    }
    return values.isEmpty() ? null : values.get(0);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
