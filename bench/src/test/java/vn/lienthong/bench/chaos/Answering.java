package vn.lienthong.bench.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that gives one answer to everything and keeps what it was asked. */
final class Answering implements AutoCloseable {
  private final List<String> signatures = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  Answering(int status, String body) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", call -> answer(call, status, body));
    server.start();
  }

  private void answer(HttpExchange call, int status, String body) throws IOException {
    try (call) {
      call.getRequestBody().readAllBytes();
      signatures.add(String.valueOf(call.getRequestHeaders().getFirst("Signature-Input")));
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      call.sendResponseHeaders(status, bytes.length);
      call.getResponseBody().write(bytes);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port());
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Signature-Input of each call. */
  List<String> signatures() {
    return signatures;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
