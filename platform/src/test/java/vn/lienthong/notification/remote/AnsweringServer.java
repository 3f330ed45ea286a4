package vn.lienthong.notification.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import vn.lienthong.httpsig.HttpMessage;

/** A gateway on loopback that answers with the status its path names, or never. */
final class AnsweringServer implements AutoCloseable {
  final List<Received> received = new CopyOnWriteArrayList<>();

  private final CountDownLatch over = new CountDownLatch(1);
  private final HttpServer server;

  AnsweringServer() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.createContext("/silent", exchange -> waitForTheEnd());
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var target = URI.create(url(exchange.getRequestURI().toString()));
    received.add(
        new Received(
            target,
            exchange.getRequestMethod(),
            Map.copyOf(exchange.getRequestHeaders()),
            exchange.getRequestBody().readAllBytes()));
    exchange.getResponseHeaders().add("Location", url("/200"));
    exchange.sendResponseHeaders(Integer.parseInt(target.getPath().substring(1)), -1);
    exchange.close();
  }

  private void waitForTheEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
  }

  /** A call as it arrived. */
  record Received(URI target, String method, Map<String, List<String>> headers, byte[] body)
      implements HttpMessage {
    @Override
    public List<String> field(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .flatMap(header -> header.getValue().stream())
          .toList();
    }
  }
}
