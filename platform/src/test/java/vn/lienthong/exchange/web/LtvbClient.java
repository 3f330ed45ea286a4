package vn.lienthong.exchange.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.testing.Patiently;

/** A system that speaks LTVB API v2.2, and one that gets its forms wrong. */
final class LtvbClient {
  static final String BOUNDARY = "----ranh-gioi";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port;
  private final String system;
  private final String secret;

  LtvbClient(int port, String system, String secret) {
    this.port = port;
    this.system = system;
    this.secret = secret;
  }

  /** What came back. */
  record Answer(int status, JsonNode json) {
    JsonNode data() {
      return json.path("data");
    }

    /** The number at the top. */
    int code() {
      return json.path("code").asInt(-1);
    }

    String message() {
      return json.path("message").asString();
    }
  }

  Answer send(byte[] packet) {
    return post("multipart/form-data; boundary=" + BOUNDARY, form(packet));
  }

  Answer post(String type, byte[] body) {
    return call(
        request("sendEdoc", Map.of())
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  Answer list(String messageType) {
    return list(Map.of("messageType", messageType));
  }

  Answer list(Map<String, String> query) {
    return call(request("syncReceivedEdocList", query));
  }

  Answer get(String docId) {
    return call(request("getEdoc", Map.of("docId", docId)));
  }

  Answer status(String docId, String status) {
    return update(JsonMapper.shared().writeValueAsString(Map.of("docId", docId, "status", status)));
  }

  Answer update(String body) {
    return call(
        request("updateStatus", Map.of())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String operation, Map<String, String> query) {
    var parameters =
        query.entrySet().stream()
            .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + "/ltvb/v1/" + operation + "?" + parameters))
        .header("X-SystemId", system)
        .header("X-SecretKey", secret);
  }

  static Answer call(HttpRequest.Builder request) {
    try {
      var answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
    } catch (IOException | InterruptedException broken) {
      throw new AssertionError(broken);
    }
  }

  /** Announces a form, sends some of it and no more, and reads the answer meanwhile. */
  String announce(long length, String begun) throws IOException {
    try (var socket = begin(length, begun)) {
      return answer(socket);
    }
  }

  /** Announces a form and sends some of it. */
  Socket begin(long length, String begun) throws IOException {
    var socket = new Socket("localhost", port);
    socket.setSoTimeout((int) Patiently.LONG.toMillis());
    var head =
        "POST /ltvb/v1/sendEdoc HTTP/1.1\r\nHost: localhost\r\nX-SystemId: %s\r\nX-SecretKey: %s\r\nContent-Type: multipart/form-data; boundary=%s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
            .formatted(system, secret, BOUNDARY, length);
    var out = socket.getOutputStream();
    out.write((head + begun).getBytes(StandardCharsets.UTF_8));
    out.flush();
    return socket;
  }

  /** Up to the end of the JSON: the server may wait for the body before it closes. */
  static String answer(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    var answer = new ByteArrayOutputStream();
    for (int each = in.read(); each >= 0; each = in.read()) {
      answer.write(each);
      if (answer.toString(StandardCharsets.UTF_8).endsWith("}}")) {
        break;
      }
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  static byte[] form(byte[] packet) {
    return joined(part("messageType", "edoc"), file("edocFile", packet), end());
  }

  static byte[] part(String name, String value) {
    return joined(
        "--",
        BOUNDARY,
        "\r\nContent-Disposition: form-data; name=\"",
        name,
        "\"\r\n\r\n",
        value,
        "\r\n");
  }

  static byte[] file(String name, byte[] content) {
    return joined(
        "--",
        BOUNDARY,
        "\r\nContent-Disposition: form-data; name=\"",
        name,
        "\"; filename=\"Công văn.edxml\"\r\nContent-Type: application/xml\r\n\r\n",
        content,
        "\r\n");
  }

  static byte[] end() {
    return joined("--", BOUNDARY, "--\r\n");
  }

  /** Texts and bytes, one behind the other. */
  static byte[] joined(Object... pieces) {
    var all = new ByteArrayOutputStream();
    for (var piece : pieces) {
      all.writeBytes(
          piece instanceof byte[] bytes
              ? bytes
              : piece.toString().getBytes(StandardCharsets.UTF_8));
    }
    return all.toByteArray();
  }
}
