package vn.lienthong.client;

/** The two kinds of message the axis keeps apart. */
public enum MessageType {
  DOCUMENT("edoc"),
  STATUS("status");

  private final String wireName;

  MessageType(String wireName) {
    this.wireName = wireName;
  }

  /** The word that travels in the header {@code messagetype}. */
  public String wireName() {
    return wireName;
  }
}
