package vn.lienthong.bench.axis;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lienthong.client.SignedAxis;
import vn.lienthong.client.SignedAxisSettings;
import vn.lienthong.client.SystemKey;
import vn.lienthong.httpsig.MessageSignature.SigningKey;

/** Registers keys of sample systems as the administrator of the node does, through the pages. */
public final class RegisteredKeys {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final int OK = 200;

  private final String node;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  public RegisteredKeys(String node) throws IOException {
    this.node = node;
    post("/sign-in", "/sign-in", Map.of("username", "quantri.G22", "password", "lienthong"));
  }

  /** A fresh Ed25519 key of the system, registered. */
  public SigningKey register(String system) throws IOException {
    var pair = pair();
    post(
        "/administration/systems",
        "/administration/systems/" + system + "/keys",
        Map.of("pem", pem("PUBLIC KEY", pair.getPublic().getEncoded())));
    return SystemKey.parse(system, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
  }

  /** The signed face as that system, under a fresh key. */
  SignedAxis axis(String system) throws IOException {
    return new SignedAxis(SignedAxisSettings.of(node, register(system)));
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static String pem(String kind, byte[] encoded) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(kind, Base64.getMimeEncoder().encodeToString(encoded), kind);
  }

  private void post(String page, String target, Map<String, String> fields) throws IOException {
    var form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    var token = TOKEN.matcher(get(page));
    if (!token.find()) {
      throw new IOException("no form at " + page);
    }
    var request =
        HttpRequest.newBuilder(URI.create(node + target))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form + "&_csrf=" + encoded(token.group(1))))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new IOException(target + " answered " + answer.statusCode());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private String get(String page) throws IOException {
    try {
      var request = HttpRequest.newBuilder(URI.create(node + page)).build();
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
