package vn.lienthong.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packet several times larger than the heap goes both ways, in a JVM of its own. */
class LargePacketTests {
  private static final String HEAP = "-Xmx24m";
  private static final long LETTERS = 120_000_000;

  @TempDir Path folder;

  private final AtomicLong received = new AtomicLong();
  private HttpServer server;
  private Path packet;

  @BeforeEach
  void writeAPacketAndStartAnAxis() throws IOException {
    packet = folder.resolve("large.edxml");
    String[] around =
        SamplePacket.good().split("(?<=ContentTransferEncoded[^<>]{0,99}>)(?=[A-Za-z0-9+/])", 2);
    try (OutputStream out = Files.newOutputStream(packet)) {
      out.write(around[0].getBytes(StandardCharsets.UTF_8));
      byte[] part = "A".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
      for (long written = 0; written < LETTERS; written += part.length) {
        out.write(part);
      }
      out.write(around[1].getBytes(StandardCharsets.UTF_8));
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/vxp/", this::answer);
    server.start();
  }

  @AfterEach
  void stopTheAxis() {
    server.stop(0);
  }

  @Test
  void itIsCheckedAndSent() throws Exception {
    assertThat(run("send", packet.toString())).contains("d-1");
    assertThat(received).hasValue(Files.size(packet) + 2);
  }

  @Test
  void itIsFetchedAndConfirmed() throws Exception {
    Path target = folder.resolve("inbox");

    assertThat(run("inbox", "--download", target.toString())).contains("đã lưu và xác nhận 1");
    assertThat(Files.mismatch(target.resolve("d-1.edxml"), packet)).isEqualTo(-1);
  }

  private String run(String... arguments) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--url", "http://127.0.0.1:" + server.getAddress().getPort() + "/vxp"));
    command.addAll(List.of("--system", "x", "--secret", "y", "--lang", "vi"));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream in = exchange.getRequestBody()) {
      received.set(in.transferTo(OutputStream.nullOutputStream()));
      if (exchange.getRequestURI().getPath().endsWith("/downloadEdoc")) {
        exchange.sendResponseHeaders(200, Files.size(packet));
        Files.copy(packet, exchange.getResponseBody());
      } else {
        byte[] json =
            "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"DocId\":\"d-1\",\"data\":[{\"docId\":\"d-1\"}]}"
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
      }
    }
  }
}
