package vn.lienthong.edxml;

import java.util.Arrays;
import java.util.Optional;

/** {@code BussinessDocType}: what a packet does with a document. */
public enum BusinessDocType {
  NEW("0"),
  RECALL("1"),
  UPDATE("2"),
  REPLACE("3");

  private final String code;

  BusinessDocType(String code) {
    this.code = code;
  }

  /** The number on the wire. */
  public String code() {
    return code;
  }

  /** The type of a text; nothing written means a new document, an unknown number means none. */
  public static Optional<BusinessDocType> of(String text) {
    if (text.isBlank()) {
      return Optional.of(NEW);
    }
    return Arrays.stream(values()).filter(type -> type.code.equals(text.strip())).findFirst();
  }
}
