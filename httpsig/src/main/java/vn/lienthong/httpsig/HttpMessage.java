package vn.lienthong.httpsig;

import java.net.URI;
import java.util.List;

/** What a signature may cover of a message: its control data and its fields. */
public interface HttpMessage {
  /** Method of the request, in upper case. */
  String method();

  /** The whole target as its sender wrote it, without fragment; raw, still percent-encoded. */
  URI target();

  /** Values of a field in their order, one per line; empty when the message has no such field. */
  List<String> field(String lowerCaseName);

  /** Status of a response; 0 for a request. */
  default int status() {
    return 0;
  }
}
