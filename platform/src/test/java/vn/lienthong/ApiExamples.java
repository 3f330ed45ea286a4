package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.httpsig.MessageSignature.SigningKey;
import vn.lienthong.testing.SignedByHand;

/** Does what the example of an operation says, as a developer would who read nothing else. */
final class ApiExamples {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LONGEST_LIST = 2;
  private static final String FORM = "multipart/form-data";
  private static final String BOUNDARY = "example";

  private final String base;
  private final HttpClient signedIn;
  private final Map<String, SigningKey> keys;
  private String lastDocId = "";
  private String lastId = "";

  /**
   * {@code session} holds the cookies of somebody signed in, for what is not open; {@code keys}
   * those of the systems.
   */
  ApiExamples(String base, CookieManager session, Map<String, SigningKey> keys) {
    this.base = base;
    this.keys = keys;
    this.signedIn = HttpClient.newBuilder().cookieHandler(session).build();
  }

  /** The answer to the example call; {@code system} is who calls the signed faces. */
  JsonNode perform(String method, String path, JsonNode operation, String system)
      throws IOException {
    var text = fetch(method, path, operation, system);
    var answer = text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
    if (answer.has("DocId")) {
      lastDocId = answer.path("DocId").asString();
    }
    if (answer.has("id")) {
      lastId = answer.path("id").asString();
    }
    return answer;
  }

  /** The same as text, for answers that are no JSON. */
  String fetch(String method, String path, JsonNode operation, String system) throws IOException {
    var answer = send(request(method, path, operation, system));
    assertThat(answer.statusCode()).as("%s %s", method, path).isIn(200, 201, 204);
    return answer.body();
  }

  private HttpRequest request(String method, String path, JsonNode operation, String system)
      throws IOException {
    var query = new ArrayList<String>();
    var headers = new LinkedHashMap<String, String>();
    for (var parameter : operation.path("parameters")) {
      var name = parameter.path("name").asString();
      var example =
          switch (name) {
            case "docId" -> lastDocId;
            case "id" -> lastId;
            default -> parameter.path("example").asString("");
          };
      if (example.isEmpty()) {
        continue;
      }
      switch (parameter.path("in").asString()) {
        case "path" -> path = path.replace("{" + name + "}", encoded(example));
        case "query" -> query.add(name + "=" + encoded(example));
        default -> headers.put(name, name.endsWith("docId") ? lastDocId : example);
      }
    }
    var uri = base + path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    var request = HttpRequest.newBuilder(URI.create(uri));
    if (operation.at("/security/0").has("signature")) {
      var sent = body(operation);
      var signed =
          SignedByHand.request(
              method.toUpperCase(Locale.ROOT), URI.create(uri), sent, keys.get(system));
      headers.forEach(signed::header);
      return signed.header("Content-Type", type(operation)).build();
    }
    if (operation.at("/security/0").has("ltvb-secret")) {
      request.header("X-SystemId", system).header("X-SecretKey", "sample-" + system);
      request.header("Content-Type", type(operation));
    } else if (operation.has("security")) {
      sign(headers, system).forEach(request::header);
    } else {
      request.header("Accept", "application/json");
    }
    return request
        .method(method.toUpperCase(Locale.ROOT), BodyPublishers.ofByteArray(body(operation)))
        .build();
  }

  private byte[] body(JsonNode operation) {
    for (var content : operation.path("requestBody").path("content")) {
      var example = content.path("example");
      if (type(operation).startsWith(FORM)) {
        return form(example).getBytes(StandardCharsets.UTF_8);
      }
      if (example instanceof ObjectNode object && object.has("docId")) {
        example = object.deepCopy().put("docId", lastDocId);
      }
      return (example.isString() ? example.asString() : JSON.writeValueAsString(example))
          .getBytes(StandardCharsets.UTF_8);
    }
    return new byte[0];
  }

  private static String type(JsonNode operation) {
    var types = operation.path("requestBody").path("content").propertyNames();
    var type = types.isEmpty() ? "text/plain" : types.iterator().next();
    return type.equals(FORM) ? FORM + "; boundary=" + BOUNDARY : type;
  }

  /** Every field as a part of its own. */
  private static String form(JsonNode example) {
    var form = new StringBuilder();
    example
        .properties()
        .forEach(field ->
            form.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                .append(field.getKey())
                .append("\"\r\n\r\n")
                .append(field.getValue().asString())
                .append("\r\n"));
    return form + "--" + BOUNDARY + "--\r\n";
  }

  private static Map<String, String> sign(Map<String, String> parameters, String system) {
    var all = new LinkedHashMap<>(parameters);
    all.put("XroadVnpt-systemid", system);
    var text = JSON.writeValueAsString(all);
    all.put("XroadVnpt-sign-header", text);
    all.put("XroadVnpt-hash-header", mac("sample-" + system, text));
    return all;
  }

  private static String mac(String secret, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return signedIn.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Lists cut short, so that an example can be read. */
  static JsonNode shortened(JsonNode answer) {
    if (answer.isArray()) {
      var list = JSON.createArrayNode();
      answer.valueStream().limit(LONGEST_LIST).forEach(item -> list.add(shortened(item)));
      return list;
    }
    if (answer.isObject()) {
      var object = JSON.createObjectNode();
      answer.properties().forEach(field -> object.set(field.getKey(), shortened(field.getValue())));
      return object;
    }
    if (answer.isString() && answer.asString().length() > 200) {
      return JSON.getNodeFactory().stringNode(answer.asString().substring(0, 60) + "…");
    }
    return answer;
  }

  /** Names and kinds of values, which stay while numbers, ids and times change. */
  static List<String> shape(JsonNode answer) {
    var shape = new ArrayList<String>();
    shape("", answer, shape);
    return shape.stream().distinct().sorted().toList();
  }

  private static void shape(String path, JsonNode node, List<String> shape) {
    if (node.isObject()) {
      node.properties()
          .forEach(field -> shape(path + "/" + field.getKey(), field.getValue(), shape));
    } else if (node.isArray()) {
      node.forEach(item -> shape(path + "[]", item, shape));
    } else {
      shape.add(path + " " + node.getNodeType());
    }
  }
}
