package vn.lienthong.exchange.vxp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Keeps the very bytes of each request, which an HTTP server would tidy up; answers the same text.
 */
final class SocketAxis implements AutoCloseable {
  private final ServerSocket server;
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
  private volatile byte[] answer = answer("200 OK", "", "{}".getBytes(StandardCharsets.UTF_8));
  private volatile boolean continuing = true;

  SocketAxis() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    var thread = new Thread(this::serve, "socket-axis");
    thread.setDaemon(true);
    thread.start();
  }

  String endpoint(String path) {
    return "http://127.0.0.1:" + server.getLocalPort() + path;
  }

  /** Answers with this from now on; {@code moreHeaders} are whole lines. */
  void answers(String status, String moreHeaders, byte[] body) {
    answer = answer(status, moreHeaders, body);
  }

  /** From now on gives the final answer instead of "100 Continue". */
  void refusesToContinue() {
    continuing = false;
  }

  String head(int index) {
    return heads.get(index);
  }

  byte[] body(int index) {
    return bodies.get(index);
  }

  private void serve() {
    while (!server.isClosed()) {
      try (var socket = server.accept()) {
        converse(socket);
      } catch (IOException closed) {
        // the test is over, or it broke off its own call and asserts on that
      }
    }
  }

  private void converse(Socket socket) throws IOException {
    var in = new BufferedInputStream(socket.getInputStream());
    var out = socket.getOutputStream();
    String head = head(in);
    boolean expects = head.contains("Expect: 100-continue");
    if (expects && continuing) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    byte[] body = expects && !continuing ? new byte[0] : in.readNBytes(lengthIn(head));
    heads.add(head);
    bodies.add(body);
    out.write(answer);
    out.flush();
  }

  private static String head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int each = in.read();
      if (each < 0) {
        throw new IOException("request ends in its head");
      }
      head.write(each);
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  private static int lengthIn(String head) {
    return head.lines()
        .filter(line -> line.startsWith("Content-Length: "))
        .mapToInt(line -> Integer.parseInt(line.substring("Content-Length: ".length())))
        .findFirst()
        .orElse(0);
  }

  private static byte[] answer(String status, String moreHeaders, byte[] body) {
    String framing =
        moreHeaders.contains("Transfer-Encoding") ? "" : "Content-Length: " + body.length + "\r\n";
    var answer = new ByteArrayOutputStream();
    answer.writeBytes(
        ("HTTP/1.1 " + status + "\r\n" + moreHeaders + framing + "\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    answer.writeBytes(body);
    return answer.toByteArray();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException alreadyClosed) {
      throw new UncheckedIOException(alreadyClosed);
    }
  }
}
