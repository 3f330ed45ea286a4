package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.exchange.vxp.VxpSdkClient;
import vn.lienthong.testing.NodeProcess;
import vn.lienthong.testing.Patiently;

/**
 * A node with a small limit and little patience: what fits exactly passes, nobody waits for ever.
 * Who will send no more is there from the start, so that nobody waits for the end of the patience.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("process")
class LimitedNodeTests {
  private static final String SENDER = "000.00.00.G22";
  private static final String SECRET = "sample-" + SENDER;
  private static final int LIMIT = 16_000_000;
  private static final int FAR_ABOVE = 30_000_000;

  private final List<Socket> silent = new ArrayList<>();
  private NodeProcess node;
  private URI address;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    var options =
        List.of(
            "-Xmx256m",
            "-Dlienthong.sample-country.documents=1",
            "-Dlienthong.exchange.max-packet=" + LIMIT + "B",
            "-Dserver.tomcat.connection-timeout=30s");
    node =
        NodeProcess.run(folder, options, "start", "--port=0", "--data=" + folder.resolve("data"));
    address = URI.create(node.address());
    silent.add(connect());
    upload(silent.get(0), 1_000, new byte[10]);
    silent.add(ltvb().begin(1_000, new String(LtvbClient.part("a", "b"), StandardCharsets.UTF_8)));
    silent.add(connect());
    write(silent.get(2), "POST /vxp/sendEdoc HTTP/1.1\r\nHost: localhost\r\n");
  }

  @AfterAll
  void stop() throws IOException, InterruptedException {
    for (var socket : silent) {
      socket.close();
    }
    node.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {LIMIT - 1, LIMIT})
  void aPacketOfTheLimitPassesThroughBothFaces(int size) throws Exception {
    var sent = vxp().send(packet(size));
    assertThat(sent.errorCode()).as(String.valueOf(sent)).isEqualTo("0");
    var posted = ltvb().send(packet(size));
    assertThat(posted.code()).as(posted.message()).isZero();
  }

  /** Both clients write their whole file before they read; the last would lose its answer. */
  @ParameterizedTest
  @ValueSource(ints = {LIMIT + 1, LIMIT + 3, FAR_ABOVE})
  void aLargerOneIsRefusedWithTheLimitInTheText(int size) throws Exception {
    var sent = vxp().send(packet(size));
    assertThat(sent.errorCode()).as(String.valueOf(sent)).isEqualTo("21");
    assertThat(sent.errorDesc()).startsWith("EX-0109").contains("16.000.000");
    var posted = ltvb().send(packet(size));
    assertThat(posted.status()).isEqualTo(413);
    assertThat(posted.code()).isEqualTo(21);
    assertThat(posted.message()).startsWith("EX-0109").contains("16.000.000");
  }

  @Test
  void theAnswerComesBeforeTheUploadEnds() throws Exception {
    try (var socket = connect()) {
      upload(socket, FAR_ABOVE, new byte[LIMIT + 100_000]);
      assertThat(answer(socket)).contains("\"ErrorCode\":\"21\"", "EX-0109");
    }
  }

  @Test
  void aSenderThatStopsInTheMiddleIsAnsweredAndLetGo() throws Exception {
    assertThat(silent.get(0).getInputStream().readAllBytes()).asString().startsWith("HTTP/1.1 ");
    assertThat(LtvbClient.answer(silent.get(1))).startsWith("HTTP/1.1 ");
  }

  @Test
  void aHeadThatNeverEndsIsGivenUp() throws Exception {
    assertThat(silent.get(2).getInputStream().readAllBytes().length).isLessThan(1_000);
  }

  private VxpSdkClient vxp() {
    return new VxpSdkClient(address + "/vxp", SENDER, SECRET, InstantSource.system());
  }

  private LtvbClient ltvb() {
    return new LtvbClient(address.getPort(), SENDER, SECRET);
  }

  /** A letter of exactly that many bytes, most of them behind its last element. */
  private static byte[] packet(int size) throws Exception {
    var letter = LtvbFaceTests.letter(UUID.randomUUID().toString());
    var comment = ("<!--" + "x".repeat(10_000) + "-->").getBytes(StandardCharsets.US_ASCII);
    var packet = Arrays.copyOf(letter, size);
    int end = letter.length;
    for (; end + comment.length <= size; end += comment.length) {
      System.arraycopy(comment, 0, packet, end, comment.length);
    }
    Arrays.fill(packet, end, size, (byte) ' ');
    return packet;
  }

  private Socket connect() throws IOException {
    var socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout((int) Patiently.LONG.toMillis());
    return socket;
  }

  /** A call of VXP that announces more than it sends. */
  private static void upload(Socket socket, int length, byte[] begun) throws Exception {
    var signed = "{\"XroadVnpt-systemid\":\"" + SENDER + "\"}";
    write(
        socket,
        String.join(
            "\r\n",
            "POST /vxp/sendEdoc HTTP/1.1",
            "Host: localhost",
            "XroadVnpt-systemid: " + SENDER,
            "XroadVnpt-sign-header: " + signed,
            "XroadVnpt-hash-header: " + VxpUnfriendlyCallsTests.mac(SECRET, signed),
            "Content-Length: " + length,
            "",
            ""));
    socket.getOutputStream().write(begun);
    socket.getOutputStream().flush();
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  /** Up to the end of the JSON. */
  private static String answer(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    var answer = new StringBuilder();
    for (int each = in.read(); each >= 0 && each != '}'; each = in.read()) {
      answer.append((char) each);
    }
    return answer.toString();
  }
}
