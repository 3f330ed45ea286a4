package vn.lienthong.identity.remote;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.web.util.UriComponentsBuilder;

/** A tiny OpenID Connect provider outside the node; the test says what its next token holds. */
final class OutsideProvider implements AutoCloseable {
  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, String> nonces = new ConcurrentHashMap<>();
  private volatile UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
  private volatile Form form = Form.SIGNED;

  /** How a token is (not) signed. */
  enum Form {
    SIGNED,
    UNSIGNED,
    BY_THE_PUBLIC_KEY,
    BY_ANOTHER_KEY
  }

  OutsideProvider() {
    try {
      key = new RSAKeyGenerator(2048).keyID("outside").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException | JOSEException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/.well-known/openid-configuration", this::discovery);
    server.createContext("/jwks", at -> json(at, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What the tokens from now on hold. */
  void answers(Form how, UnaryOperator<JWTClaimsSet.Builder> what) {
    form = how;
    claims = what;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void discovery(HttpExchange exchange) throws IOException {
    json(
        exchange,
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/jwks","response_types_supported":["code"],
         "subject_types_supported":["public"],"grant_types_supported":["authorization_code"],
         "id_token_signing_alg_values_supported":["RS256"],
         "token_endpoint_auth_methods_supported":["client_secret_basic"]}\
        """
            .formatted(issuer()));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    var asked = UriComponentsBuilder.fromUri(exchange.getRequestURI()).build(true).getQueryParams();
    var nonce = asked.getFirst("nonce");
    nonces.put("code", nonce == null ? "" : nonce);
    var back =
        URLDecoder.decode(String.valueOf(asked.getFirst("redirect_uri")), StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Location", back + "?code=code&state=" + asked.getFirst("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    try {
      json(
          exchange,
          """
          {"access_token":"access","token_type":"Bearer","expires_in":60,"id_token":"%s"}\
          """
              .formatted(idToken()));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String idToken() throws JOSEException {
    var nonce = nonces.get("code");
    var body =
        claims
            .apply(
                new JWTClaimsSet.Builder()
                    .issuer(issuer())
                    .subject("outside-1")
                    .audience("lienthong")
                    .claim("nonce", nonce))
            .build();
    return switch (form) {
      case UNSIGNED -> new PlainJWT(body).serialize();
      case SIGNED -> signed(body, key);
      case BY_ANOTHER_KEY -> signed(body, new RSAKeyGenerator(2048).keyID("outside").generate());
      case BY_THE_PUBLIC_KEY -> byThePublicKey(body);
    };
  }

  private static String signed(JWTClaimsSet body, RSAKey by) throws JOSEException {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("outside").type(JOSEObjectType.JWT);
    var token = new SignedJWT(header.build(), body);
    token.sign(new RSASSASigner(by));
    return token.serialize();
  }

  /** The old trick: the public key of the provider taken for a shared secret. */
  private String byThePublicKey(JWTClaimsSet body) throws JOSEException {
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("outside").build();
    var token = new SignedJWT(header, body);
    token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
    return token.serialize();
  }

  private static void json(HttpExchange exchange, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
