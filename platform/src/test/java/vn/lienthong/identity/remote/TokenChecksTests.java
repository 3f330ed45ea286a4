package vn.lienthong.identity.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.identity.remote.ProviderTokens.ATTACKER;
import static vn.lienthong.identity.remote.ProviderTokens.EC;
import static vn.lienthong.identity.remote.ProviderTokens.ISSUER;
import static vn.lienthong.identity.remote.ProviderTokens.NOW;
import static vn.lienthong.identity.remote.ProviderTokens.RSA;
import static vn.lienthong.identity.remote.ProviderTokens.at;
import static vn.lienthong.identity.remote.ProviderTokens.bringing;
import static vn.lienthong.identity.remote.ProviderTokens.claims;
import static vn.lienthong.identity.remote.ProviderTokens.nothingSigned;
import static vn.lienthong.identity.remote.ProviderTokens.serialized;
import static vn.lienthong.identity.remote.ProviderTokens.signed;
import static vn.lienthong.identity.remote.ProviderTokens.signer;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.PlainJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import vn.lienthong.identity.TestSettings;
import vn.lienthong.identity.TestTime;
import vn.lienthong.identity.store.JdbcSeenTokens;
import vn.lienthong.shared.Ids;
import vn.lienthong.testing.TestDatabase;

/** Field cases I1 (clock drift, replay) and I2 (signatures), without a browser, to the second. */
class TokenChecksTests {
  private static final AtomicInteger ATTACKER_ASKED = new AtomicInteger();
  @TempDir static Path keys;
  private static HttpServer server;
  private static JdbcSeenTokens seen;
  private TestTime time;
  private JwtDecoder decoder;

  @BeforeAll
  static void serve() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    page("/jwks", new JWKSet(List.of(RSA.toPublicJWK(), EC.toPublicJWK())), new AtomicInteger());
    page("/attacker", new JWKSet(ATTACKER.toPublicJWK()), ATTACKER_ASKED);
    server.start();
    seen = new JdbcSeenTokens(JdbcClient.create(TestDatabase.create().dataSource()));
  }

  private static void page(String path, JWKSet set, AtomicInteger asked) {
    server.createContext(
        path,
        exchange -> {
          asked.incrementAndGet();
          var body = set.toString().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @AfterAll
  static void close() {
    server.stop(0);
  }

  @BeforeEach
  void aNode() {
    time = TestTime.stoppedAt(NOW);
    decoder =
        new TokenChecks(TestSettings.aNode(keys).made(), time.wall(), seen)
            .createDecoder(registration());
  }

  private static ClientRegistration registration() {
    return ClientRegistration.withRegistrationId("lienthong")
        .clientId("lienthong")
        .clientSecret("secret-of-the-node-at-the-provider")
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri("{baseUrl}/login/oauth2/code/lienthong")
        .authorizationUri(ISSUER + "/authorize")
        .tokenUri(ISSUER + "/token")
        .jwkSetUri(address("/jwks"))
        .issuerUri(ISSUER)
        .build();
  }

  /** The tolerance is 30 seconds, both ways, for each of the three times. */
  @ParameterizedTest
  @CsvSource({
    "0,0,300,true",
    "8,8,300,true",
    "30,0,300,true",
    "31,0,300,false",
    "61,61,300,false",
    "0,30,300,true",
    "0,31,300,false",
    "-300,-300,-5,true",
    "-300,-300,-30,true",
    "-300,-300,-31,false",
    "-300,-300,-61,false"
  })
  void clocksMayDifferByTheTolerance(int issued, int notBefore, int expires, boolean believed) {
    var token =
        signed(it ->
            it.issueTime(at(issued)).notBeforeTime(at(notBefore)).expirationTime(at(expires)));
    assertThat(believed(token)).isEqualTo(believed);
  }

  @Test
  void aTokenWithoutAnEndOrABeginningIsNotBelieved() {
    assertThat(believed(signed(it -> it.expirationTime(null)))).isFalse();
    assertThat(believed(signed(it -> it.issueTime(null)))).isFalse();
    assertThat(believed(signed(it -> it.subject(null)))).isFalse();
    assertThat(believed(signed(it -> it.notBeforeTime(null)))).isTrue();
  }

  @Test
  void onlyTheNodeItselfIsTheAudience() {
    assertThat(believed(signed(it -> it.audience("other")))).isFalse();
    assertThat(believed(signed(it -> it.audience(List.of())))).isFalse();
    assertThat(believed(signed(it -> it.audience("Lienthong")))).isFalse();
    var both = List.of("other", "lienthong");
    assertThat(believed(signed(it -> it.audience(both)))).as("for whom of them?").isFalse();
    assertThat(believed(signed(it -> it.audience(both).claim("azp", "other")))).isFalse();
    assertThat(believed(signed(it -> it.audience(both).claim("azp", "lienthong")))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://sso.example.vn.evil.example",
    "https://sso.example.vn/",
    "http://sso.example.vn",
    "HTTPS://SSO.EXAMPLE.VN",
    "''"
  })
  void anIssuerThatOnlyLooksAlikeIsAnother(String issuer) {
    assertThat(believed(signed(it -> it.issuer(issuer)))).isFalse();
  }

  @Test
  void eitherKeyOfTheProviderSigns() {
    assertThat(believed(signed(it -> it))).isTrue();
    assertThat(believed(signed(JWSAlgorithm.ES256, "two", signer(EC)))).isTrue();
    assertThat(believed(signed(JWSAlgorithm.PS256, "one", signer(RSA)))).isTrue();
  }

  /** Every way to a signature that the provider did not make. */
  static Stream<String> forged() throws Exception {
    var good = signed(it -> it);
    var parts = good.split("\\.");
    var publicKey = RSA.toRSAPublicKey().getEncoded();
    var pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + java.util.Base64.getMimeEncoder().encodeToString(publicKey)
            + "\n-----END PUBLIC KEY-----\n";
    var modulus = RSA.toRSAPublicKey().getModulus().toByteArray();
    var other = claims().subject("somebody-else").build().toPayload().toBase64URL();
    return Stream.of(
        new PlainJWT(claims().build()).serialize(),
        Base64URL.encode("{\"alg\":\"NONE\"}") + "." + parts[1] + ".",
        Base64URL.encode("{\"alg\":\"nOnE\",\"kid\":\"one\"}") + "." + parts[1] + "." + parts[2],
        Base64URL.encode("{\"alg\":\"\"}") + "." + parts[1] + "." + parts[2],
        parts[0] + "." + parts[1] + ".",
        parts[0] + "." + other + "." + parts[2],
        signed(JWSAlgorithm.HS256, "one", new MACSigner(publicKey)),
        signed(JWSAlgorithm.HS256, "one", new MACSigner(pem)),
        signed(JWSAlgorithm.HS512, "one", new MACSigner(publicKey)),
        signed(JWSAlgorithm.HS256, "one", new MACSigner(modulus)),
        signed(JWSAlgorithm.HS256, null, new MACSigner("secret-of-the-node-at-the-provider")),
        signed(JWSAlgorithm.RS256, "one", signer(ATTACKER)),
        signed(JWSAlgorithm.RS256, null, signer(ATTACKER)),
        signed(JWSAlgorithm.RS256, "two", signer(ATTACKER)),
        signed(JWSAlgorithm.RS256, "../../attacker", signer(ATTACKER)),
        signed(JWSAlgorithm.RS256, "one' or '1'='1", signer(ATTACKER)),
        signed(JWSAlgorithm.RS256, address("/attacker"), signer(ATTACKER)),
        signed(JWSAlgorithm.RS256, "/dev/null", signer(ATTACKER)),
        bringing(header -> header.jwk(ATTACKER.toPublicJWK())),
        bringing(header -> header.jwkURL(URI.create(address("/attacker")))),
        bringing(header -> header.x509CertURL(URI.create(address("/attacker")))),
        nothingSigned());
  }

  @ParameterizedTest
  @MethodSource("forged")
  void whatTheProviderDidNotSignIsNotBelieved(String token) {
    assertThat(believed(token)).isFalse();
    assertThat(ATTACKER_ASKED).as("no key is fetched from where a token says").hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({"''", "x", "a.b.c", "....", "e30.e30.e30", "{}", "null"})
  void whatIsNoTokenIsRefusedNotAFailure(String text) {
    assertThat(believed(text)).isFalse();
  }

  @Test
  void anExtensionThatMustBeUnderstoodAndIsNotMakesATokenWorthless() {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID("one")
            .criticalParams(java.util.Set.of("exp-policy"))
            .customParam("exp-policy", "never");
    assertThat(believed(serialized(header.build(), claims(), signer(RSA)))).isFalse();
  }

  @Test
  void aTokenIsBelievedOnceAlsoDuringTheTolerance() {
    var token = signed(it -> it.issueTime(at(-300)).expirationTime(at(-5)));
    assertThat(believed(token)).isTrue();
    assertThat(believed(token)).isFalse();
    time.pass(Duration.ofSeconds(25));
    assertThat(believed(token)).as("at the end of the tolerance").isFalse();
    time.pass(Duration.ofDays(1));
    assertThat(believed(token)).isFalse();
  }

  @Test
  void theSameIdInAnotherTokenCountsAsUsed() {
    var id = Ids.next().toString();
    assertThat(believed(signed(it -> it.jwtID(id)))).isTrue();
    assertThat(believed(signed(it -> it.jwtID(id).claim("amr", List.of("otp"))))).isFalse();
  }

  @Test
  void aTokenWithoutAnIdIsRememberedWhole() {
    var token = signed(it -> it.jwtID(null).claim("sid", Ids.next().toString()));
    assertThat(believed(token)).isTrue();
    assertThat(believed(token)).isFalse();
    assertThat(believed(signed(it -> it.jwtID(null).claim("sid", "another")))).isTrue();
  }

  /** Whoever guesses an id must not be able to use it up. */
  @Test
  void aTokenThatIsRefusedDoesNotUseUpItsId() {
    var id = Ids.next().toString();
    assertThat(believed(signed(it -> it.jwtID(id).audience("other")))).isFalse();
    assertThat(believed(signed(it -> it.jwtID(id).expirationTime(at(-61))))).isFalse();
    var forged = claims().jwtID(id);
    assertThat(
            believed(
                serialized(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
                    forged,
                    signer(ATTACKER))))
        .isFalse();
    assertThat(believed(signed(it -> it.jwtID(id)))).isTrue();
  }

  @Test
  void aTokenBroughtManyTimesAtOnceIsBelievedOnce() throws Exception {
    var token = signed(it -> it);
    Callable<Boolean> bring = () -> believed(token);
    var threads = Executors.newFixedThreadPool(6);
    try {
      var answers = new ArrayList<Boolean>();
      for (var answer : threads.invokeAll(Collections.nCopies(6, bring))) {
        answers.add(answer.get());
      }
      assertThat(answers).containsOnlyOnce(true);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whyATokenWasRefusedIsSaid() {
    assertThatExceptionOfType(JwtException.class)
        .isThrownBy(
            () -> decoder.decode(signed(it -> it.issueTime(at(-300)).expirationTime(at(-61)))))
        .withMessageContaining("expired");
  }

  private boolean believed(String token) {
    try {
      decoder.decode(token);
      return true;
    } catch (JwtException refused) {
      return false;
    }
  }

  private static String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }
}
