package vn.lienthong.exchange;

import java.util.Locale;
import java.util.Optional;

/** Kinds of packet on the axis. */
public enum MessageType {
  /** A document. */
  EDOC,
  /** A status of a document. */
  STATUS;

  /** Name on the wire: {@code edoc} or {@code status}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MessageType> parse(String text) {
    for (var type : values()) {
      if (type.wire().equalsIgnoreCase(text.strip())) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
