package vn.lienthong.exchange.vxp;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.TransportState;

/**
 * The parameters of one VXP call, read from the signed copy of its headers: what the MAC does not
 * cover is not believed. Names are compared without case, for clients write {@code docId} and
 * {@code docid}.
 */
record SignedCall(String systemId, Map<String, String> parameters) {
  private static final String PREFIX = "xroadvnpt-";
  private static final String INITIAL = TransportState.INITIAL.wire();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  /** The call in a sign-header text, or empty when the text is no JSON object of texts. */
  static Optional<SignedCall> parse(String systemId, String signHeader) {
    try {
      var parameters = new TreeMap<String, String>();
      var texts =
          Objects.requireNonNullElse(JSON.readValue(signHeader, TEXTS), Map.<String, String>of());
      for (var entry : texts.entrySet()) {
        var name = entry.getKey().toLowerCase(Locale.ROOT);
        if (name.startsWith(PREFIX) && entry.getValue() != null) {
          parameters.put(name.substring(PREFIX.length()), entry.getValue());
        }
      }
      return systemId.equals(parameters.get("systemid"))
          ? Optional.of(new SignedCall(systemId, parameters))
          : Optional.empty();
    } catch (JacksonException malformed) {
      return Optional.empty();
    }
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(parameters.get(name.toLowerCase(Locale.ROOT)))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /**
   * A parameter of a list operation. The SDK never clears its headers, so {@code status} of an
   * earlier updateStatus (which also left its {@code docid}), {@code from} of an earlier sendEdoc
   * (which also left its {@code hash-file}) and {@code docid} of an earlier getEdoc or updateStatus
   * would hide documents: they are not the caller's wish. {@code initial} cannot be left over, for
   * no other call is made with it. A caller that wants another state asks with a new client object:
   * what a used one sends for {@code done} is the same, wanted or left over, and taking it for a
   * wish would hide new documents.
   */
  Optional<String> listParameter(String name) {
    if (name.equals("status") && get(name).filter(INITIAL::equalsIgnoreCase).isPresent()) {
      return get(name);
    }
    var leftBy =
        switch (name) {
          case "status" -> Set.of("docid");
          case "from" -> Set.of("hash-file");
          case "docid" -> Set.of("filepath", "status");
          default -> Set.<String>of();
        };
    return leftBy.stream().anyMatch(parameters::containsKey) ? Optional.empty() : get(name);
  }
}
