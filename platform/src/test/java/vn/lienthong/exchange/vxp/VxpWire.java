package vn.lienthong.exchange.vxp;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Writes requests on a bare socket, so that headers go out in exactly the order and spelling of the
 * SDK's two HTTP libraries. Header values are ASCII.
 */
final class VxpWire {
  /**
   * How long "100 Continue" is waited for before the body is sent anyway. The SDK's HTTP library
   * waits three seconds, in which a busy machine may not come to tell it.
   */
  private static final int WAIT_FOR_CONTINUE_MILLIS = 30_000;

  /** The SDK would wait for ever; for a test that is two minutes. */
  private static final int FOR_EVER_MILLIS = 120_000;

  private final URI endpoint;
  private String lastRequestHead = "";
  private boolean continued;

  VxpWire(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** What came back; the SDK never looks at the status. */
  record Reply(int status, Map<String, String> headers, byte[] body) {}

  /** The head of the last request as it stood on the wire. */
  String lastRequestHead() {
    return lastRequestHead;
  }

  /** Whether the last call was told "100 Continue" before it sent its body. */
  boolean continued() {
    return continued;
  }

  /** A call through the SDK's first library, which all operations but sendEdoc use. */
  Reply call(String method, String operation, List<String> headers, byte[] body)
      throws IOException {
    var head = new ArrayList<>(headers);
    if (!method.equals("GET")) {
      head.add("Content-Length: " + body.length);
    }
    head.add("Host: " + endpoint.getAuthority());
    head.add("Connection: Keep-Alive");
    if (body.length > 0) {
      head.add("Expect: 100-continue");
    }
    head.add("Accept-Encoding: gzip,deflate");
    return exchange(method, operation, head, body);
  }

  /** A call through the SDK's second library: no Expect, and a line end after the file. */
  Reply callWithFile(String operation, List<String> headers, byte[] file) throws IOException {
    var body = new ByteArrayOutputStream();
    body.write(file);
    body.write('\r');
    body.write('\n');
    var head = new ArrayList<>(headers);
    head.add("Cache-Control: no-cache");
    head.add("Pragma: no-cache");
    head.add("Host: " + endpoint.getAuthority());
    head.add("Accept: text/html, image/gif, image/jpeg, */*; q=0.2");
    head.add("Connection: keep-alive");
    head.add("Content-Length: " + body.size());
    return exchange("POST", operation, head, body.toByteArray());
  }

  private Reply exchange(String method, String operation, List<String> head, byte[] body)
      throws IOException {
    String target = endpoint.getPath() + "/" + operation;
    lastRequestHead = method + " " + target + " HTTP/1.1\r\n" + String.join("\r\n", head) + "\r\n";
    int port = endpoint.getPort() < 0 ? 80 : endpoint.getPort();
    continued = false;
    try (var socket = new Socket(endpoint.getHost(), port)) {
      socket.setSoTimeout(FOR_EVER_MILLIS);
      var out = socket.getOutputStream();
      var in = new BufferedInputStream(socket.getInputStream());
      out.write((lastRequestHead + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      if (head.contains("Expect: 100-continue") && !mayContinue(socket, in)) {
        return reply(in);
      }
      out.write(body);
      out.flush();
      return reply(in);
    }
  }

  /** False when a final answer came instead; the answer is then still to be read. */
  private boolean mayContinue(Socket socket, BufferedInputStream in) throws IOException {
    in.mark(64);
    socket.setSoTimeout(WAIT_FOR_CONTINUE_MILLIS);
    try {
      boolean goOn = statusIn(line(in)) == 100;
      if (goOn) {
        continued = true;
        line(in);
      } else {
        in.reset();
      }
      return goOn;
    } catch (SocketTimeoutException silent) {
      return true;
    } finally {
      socket.setSoTimeout(FOR_EVER_MILLIS);
    }
  }

  private static Reply reply(InputStream in) throws IOException {
    String first = line(in);
    while (statusIn(first) == 100) {
      line(in);
      first = line(in);
    }
    int status = statusIn(first);
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (String each = line(in); !each.isEmpty(); each = line(in)) {
      int colon = each.indexOf(':');
      headers.put(each.substring(0, colon).strip(), each.substring(colon + 1).strip());
    }
    byte[] body = body(in, headers);
    if ("gzip".equalsIgnoreCase(headers.get("Content-Encoding"))) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    return new Reply(status, headers, body);
  }

  /** A server may leave out the words behind the number. */
  private static int statusIn(String line) {
    return Integer.parseInt(line.split(" ")[1]);
  }

  private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    if ("chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))) {
      return chunks(in);
    }
    String length = headers.get("Content-Length");
    return length == null ? in.readAllBytes() : exactly(in, Integer.parseInt(length));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var body = new ByteArrayOutputStream();
    int size = Integer.parseInt(line(in).split(";")[0].strip(), 16);
    while (size > 0) {
      body.write(exactly(in, size));
      line(in);
      size = Integer.parseInt(line(in).split(";")[0].strip(), 16);
    }
    line(in);
    return body.toByteArray();
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("answer ends after " + bytes.length + " of " + length + " bytes");
    }
    return bytes;
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int each = in.read(); each != '\n'; each = in.read()) {
      if (each < 0) {
        throw new EOFException("connection closed after \"" + line + "\"");
      }
      line.append((char) each);
    }
    return line.toString().stripTrailing();
  }
}
