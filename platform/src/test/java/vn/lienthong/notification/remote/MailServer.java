package vn.lienthong.notification.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of a mail server (RFC 5321) as a sender can notice, on loopback. */
final class MailServer implements AutoCloseable {
  /** Letters as they arrived, headers and all. */
  final List<String> letters = new CopyOnWriteArrayList<>();

  /** What was said, without the letters. */
  final List<String> said = new CopyOnWriteArrayList<>();

  private final ServerSocket socket;
  private final Map<String, String> answers;

  /**
   * @param answers to commands, in place of the usual ones; an empty one hangs up
   */
  MailServer(Map<String, String> answers) throws IOException {
    this.answers = answers;
    socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    var thread = new Thread(this::serve, "mail server of a test");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (var call = socket.accept()) {
        talk(call);
      } catch (IOException gone) {
        // the sender hung up, or the test is over
      }
    }
  }

  private void talk(Socket call) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(call.getInputStream(), StandardCharsets.UTF_8));
    Writer writer = new OutputStreamWriter(call.getOutputStream(), StandardCharsets.US_ASCII);
    say(writer, "220 test");
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      said.add(line);
      var word = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
      var answer = answers.getOrDefault(word, usual(word));
      if (answer.isEmpty()) {
        return;
      }
      say(writer, answer);
      if (answer.startsWith("354") && !take(in, writer) || word.equals("QUIT")) {
        return;
      }
    }
  }

  private boolean take(BufferedReader in, Writer writer) throws IOException {
    var letter = new StringBuilder();
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      letter.append(line).append('\n');
    }
    letters.add(letter.toString());
    var answer = answers.getOrDefault(".", "250 taken");
    if (!answer.isEmpty()) {
      say(writer, answer);
    }
    return !answer.isEmpty();
  }

  private static String usual(String word) {
    return switch (word) {
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      case "AUTH" -> "235 welcome";
      default -> "250 fine";
    };
  }

  private static void say(Writer writer, String line) throws IOException {
    writer.write(line + "\r\n");
    writer.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
