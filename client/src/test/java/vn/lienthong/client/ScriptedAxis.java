package vn.lienthong.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An axis that answers what a test told it to, in turn per operation; the last answer repeats. */
public final class ScriptedAxis implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Deque<Reply>> script = new HashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** One request as it came in; header names in any case. */
  public record Request(String method, String operation, Map<String, String> headers, byte[] body) {
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** What to do with a request. */
  @FunctionalInterface
  public interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  public ScriptedAxis() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.setExecutor(threads);
    server.createContext("/vxp/", this::handle);
    server.start();
  }

  public static Reply json(String body) {
    return answer(200, body);
  }

  public static Reply answer(int status, String body) {
    return bytes(status, body.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply bytes(int status, byte[] body) {
    return exchange -> {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    };
  }

  /** The request is taken in whole, and then the line goes dead. */
  public static Reply cut() {
    return HttpExchange::close;
  }

  /** Promises ten bytes, hands over three and cuts. */
  public static Reply cutInTheMiddle() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 10);
      exchange.getResponseBody().write("<ed".getBytes(StandardCharsets.US_ASCII));
      exchange.getResponseBody().flush();
      exchange.close();
    };
  }

  public ScriptedAxis on(String operation, Reply... replies) {
    synchronized (script) {
      script.put(operation, new ArrayDeque<>(List.of(replies)));
    }
    return this;
  }

  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/vxp";
  }

  public List<Request> requests(String operation) {
    return requests.stream().filter(each -> each.operation().equals(operation)).toList();
  }

  public Request only(String operation) {
    var found = requests(operation);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " requests for " + operation);
    }
    return found.get(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    String operation = exchange.getRequestURI().getPath().substring("/vxp/".length());
    byte[] body = exchange.getRequestBody().readAllBytes();
    requests.add(new Request(exchange.getRequestMethod(), operation, headers, body));
    next(operation).to(exchange);
  }

  private Reply next(String operation) {
    synchronized (script) {
      var replies = script.get(operation);
      if (replies == null) {
        return answer(404, "no such operation");
      }
      return Objects.requireNonNull(replies.size() > 1 ? replies.poll() : replies.peek());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
