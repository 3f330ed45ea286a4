package vn.lienthong.node;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lienthong.identity.Browser;

/** The form of the sign-in page over a slow line: the server has the head and half of the body. */
final class SlowSignIn implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private final Socket socket;
  private final String rest;

  private SlowSignIn(Socket socket, String rest) {
    this.socket = socket;
    this.rest = rest;
  }

  /** Sends all but the second half of the body; the server has begun with the request then. */
  static SlowSignIn begun(String node, String login, String password) throws IOException {
    var browser = new Browser(node);
    var token = TOKEN.matcher(browser.get("/sign-in").body());
    if (!token.find()) {
      throw new AssertionError("no form");
    }
    var body =
        "_csrf=%s&username=%s&password=%s"
            .formatted(encoded(token.group(1)), encoded(login), encoded(password));
    var cookies =
        browser.cookies().getCookieStore().getCookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    var head =
        """
        POST /sign-in HTTP/1.1
        Host: localhost
        Accept: text/html
        Cookie: %s
        Content-Type: application/x-www-form-urlencoded
        Content-Length: %d
        Connection: close
        Expect: 100-continue

        """
            .formatted(cookies, body.length());
    var address = URI.create(node);
    var slow =
        new SlowSignIn(
            new Socket(address.getHost(), address.getPort()), body.substring(body.length() / 2));
    slow.send(head.replace("\n", "\r\n"));
    slow.goOn();
    slow.send(body.substring(0, body.length() / 2));
    return slow;
  }

  /** Sends what is missing and reads the answer to its end. */
  String finished() throws IOException {
    send(rest);
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The server asks for the body once it works on the request. */
  private void goOn() throws IOException {
    var answer = "";
    while (!answer.endsWith("\r\n\r\n")) {
      answer += (char) socket.getInputStream().readNBytes(1)[0];
    }
    if (!answer.startsWith("HTTP/1.1 100")) {
      throw new AssertionError(answer);
    }
  }

  private void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
