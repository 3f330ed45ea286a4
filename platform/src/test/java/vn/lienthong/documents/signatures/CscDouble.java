package vn.lienthong.documents.signatures;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A signing service on this machine, as strict as the API of the consortium asks for. */
final class CscDouble implements AutoCloseable {
  static final String TOKEN = "token-of-the-node";
  static final String PIN = "12345678";

  private static final JsonMapper JSON = JsonMapper.shared();
  private final HttpServer server;
  private final Map<String, Key> keys = new HashMap<>();
  private final Map<String, String> released = new HashMap<>();
  final List<String> called = new ArrayList<>();
  UnaryOperator<Reply> bend = reply -> reply;
  String mode = "explicit";
  boolean sideBySide;

  /** A key and the user whose it is. */
  record Key(String user, PrivateKey key, List<X509Certificate> chain) {}

  /** An answer before it leaves. */
  record Reply(String operation, int status, String body) {}

  CscDouble() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/csc/v2/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/csc/v2";
  }

  void put(String credential, Key key) {
    keys.put(credential, key);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var operation = exchange.getRequestURI().getPath().substring("/csc/v2/".length());
    var asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
    called.add(operation);
    var token = exchange.getRequestHeaders().getFirst("Authorization");
    var reply =
        ("Bearer " + TOKEN).equals(token)
            ? reply(operation, asked)
            : error(operation, 401, "invalid_token");
    var bent = bend.apply(reply);
    if (bent.status() == 0) {
      return;
    }
    var bytes = bent.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(bent.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Reply reply(String operation, JsonNode asked) {
    if (operation.equals("credentials/list")) {
      var user = asked.path("userID").asString("");
      var own =
          keys.entrySet().stream()
              .filter(each -> each.getValue().user().equals(user))
              .map(Map.Entry::getKey)
              .toList();
      return ok(operation, Map.of("credentialIDs", own));
    }
    var id = asked.path("credentialID").asString("");
    var key = keys.get(id);
    if (key == null) {
      return error(operation, 400, "invalid_request");
    }
    return switch (operation) {
      case "credentials/info" -> info(operation, key);
      case "credentials/authorize" -> authorize(operation, id, asked);
      case "signatures/signHash" -> sign(operation, id, key, asked);
      default -> error(operation, 404, "not_found");
    };
  }

  private Reply info(String operation, Key key) {
    try {
      var chain = new ArrayList<String>();
      for (var certificate : key.chain()) {
        chain.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
      }
      return ok(
          operation,
          Map.of(
              "key", Map.of("status", "enabled"),
              "cert", Map.of("status", "valid", "certificates", chain),
              "auth", Map.of("mode", mode)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Reply authorize(String operation, String id, JsonNode asked) {
    if (mode.equals("explicit")
        && (!asked.at("/authData/0/id").asString("").equals("PIN")
            || !asked.at("/authData/0/value").asString("").equals(PIN))) {
      return error(operation, 400, "invalid_pin");
    }
    var activation = "SAD-" + called.size();
    released.put(activation, id + asked.path("hashes"));
    return ok(operation, Map.of("SAD", activation, "expiresIn", 60));
  }

  /** The activation data hold for this credential and this digest, once. */
  private Reply sign(String operation, String id, Key key, JsonNode asked) {
    var purpose = released.remove(asked.path("SAD").asString(""));
    var algorithm = key.key().getAlgorithm();
    boolean sound =
        (id + asked.path("hashes")).equals(purpose)
            && asked.path("hashAlgorithmOID").asString("").equals("2.16.840.1.101.3.4.2.1")
            && asked
                .path("signAlgo")
                .asString("")
                .equals(algorithm.equals("EC") ? "1.2.840.10045.4.3.2" : "1.2.840.113549.1.1.11");
    if (!sound) {
      return error(operation, 400, "invalid_sad");
    }
    var digest = Base64.getDecoder().decode(asked.at("/hashes/0").asString(""));
    return ok(
        operation,
        Map.of("signatures", List.of(Base64.getEncoder().encodeToString(signed(key, digest)))));
  }

  private byte[] signed(Key key, byte[] digest) {
    try {
      if (key.key().getAlgorithm().equals("EC")) {
        var signer =
            Signature.getInstance(sideBySide ? "NONEwithECDSAinP1363Format" : "NONEwithECDSA");
        signer.initSign(key.key());
        signer.update(digest);
        return signer.sign();
      }
      var prefix = HexFormat.of().parseHex("3031300d060960864801650304020105000420");
      var cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
      cipher.init(Cipher.ENCRYPT_MODE, key.key());
      cipher.update(prefix);
      return cipher.doFinal(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Reply ok(String operation, Map<String, Object> body) {
    return new Reply(operation, 200, JSON.writeValueAsString(body));
  }

  private static Reply error(String operation, int status, String code) {
    var body = Map.of("error", code, "error_description", "words of the service");
    return new Reply(operation, status, JSON.writeValueAsString(body));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
