package vn.lienthong.bench.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A request written to a socket as it stands, which no client library would write. */
final class RawCall {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
  private static final int PATIENCE_MILLIS = 60_000;

  private RawCall() {}

  /** What stands in the head of a request. */
  interface Text {
    void write(Appendable out) throws IOException;
  }

  /** Status of the answer; {@link Volley#CUT_OFF} when the node closed before it answered. */
  static int send(int port, Text head) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      var out = socket.getOutputStream();
      try {
        var text = new StringBuilder();
        head.write(text);
        out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        out.flush();
      } catch (IOException closed) {
        // it may have answered before it closed
      }
      var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
      var first = new BufferedReader(in).readLine();
      var status = STATUS.matcher(first == null ? "" : first);
      return status.find() ? Integer.parseInt(status.group(1)) : Volley.CUT_OFF;
    }
  }
}
