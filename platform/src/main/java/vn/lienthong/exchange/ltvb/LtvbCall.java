package vn.lienthong.exchange.ltvb;

import java.util.Optional;

/** The calls of the face. */
enum LtvbCall {
  SEND("POST", "sendEdoc"),
  LIST("GET", "syncReceivedEdocList"),
  GET("GET", "getEdoc"),
  UPDATE("POST", "updateStatus");

  static final String BASE = "/ltvb";
  private static final String VERSION = "/v1/";

  private final String method;
  private final String operation;

  LtvbCall(String method, String operation) {
    this.method = method;
    this.operation = operation;
  }

  String method() {
    return method;
  }

  String operation() {
    return operation;
  }

  /** Its address on this node. */
  String path() {
    return BASE + VERSION + operation;
  }

  static Optional<LtvbCall> of(String path) {
    for (var call : values()) {
      if (call.path().equals(path)) {
        return Optional.of(call);
      }
    }
    return Optional.empty();
  }
}
