package vn.lienthong.exchange.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes OTLP over HTTP, decodes the spans, and keeps the bytes to search them. */
final class SpanCollector implements AutoCloseable {
  private final HttpServer server;
  final List<Seen> spans = new CopyOnWriteArrayList<>();
  final List<String> bodies = new CopyOnWriteArrayList<>();
  final List<String> authorizations = new CopyOnWriteArrayList<>();

  /** A span as it arrived; numbers and truth values as text. */
  record Seen(
      String trace,
      String id,
      String parent,
      String name,
      long kind,
      boolean error,
      Map<String, String> attributes) {}

  SpanCollector() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/v1/traces",
        exchange -> {
          var body = exchange.getRequestBody().readAllBytes();
          bodies.add(new String(body, StandardCharsets.UTF_8));
          authorizations.add(
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          resourceSpans(new ProtoReader(body));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
  }

  private void resourceSpans(ProtoReader request) {
    request.each(1, resource -> resource.each(2, scope -> scope.each(2, this::keep)));
  }

  private void keep(ProtoReader span) {
    var attributes = new TreeMap<String, String>();
    span.each(
        9, attribute -> attribute.each(2, value -> attributes.put(attribute.text(1), value.any())));
    spans.add(
        new Seen(
            hex(span.bytes(1)),
            hex(span.bytes(2)),
            hex(span.bytes(4)),
            span.text(5),
            span.number(6),
            span.has(15) && new ProtoReader(span.bytes(15)).number(3) == 2,
            attributes));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
