package vn.lienthong.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.ContentDigest;
import vn.lienthong.httpsig.HttpMessage;
import vn.lienthong.httpsig.MessageSignature;
import vn.lienthong.httpsig.MessageSignature.SigningKey;
import vn.lienthong.httpsig.SignatureRefused;

/** Calls of a node to a webhook, honest ones and others. */
class WebhookCallsTests {
  private static final Instant NOW = Instant.parse("2020-02-12T01:00:00Z");
  private static final URI ADDRESS = URI.create("https://he-thong.example/truc?nguon=1");
  private static final List<String> COVERED =
      List.of("@method", "@target-uri", "content-digest", "content-type");
  private static final byte[] BODY =
      """
      {"webhook":"w1","events":[{"sequence":7,"kind":"moved","docId":"d","recipient":"r",\
      "detail":"done","at":"2020-02-12T01:00:00Z","later":{"a":[1]}}]}\
      """
          .getBytes(StandardCharsets.UTF_8);

  private final KeyPair pair = pair();

  @Test
  void anHonestCallIsRead() throws Exception {
    assertThat(read(call(ADDRESS, COVERED, "node-1", NOW), BODY))
        .isEqualTo(
            new WebhookCalls.Page(
                "w1",
                List.of(new AxisEvent(7, "moved", "d", "r", "done", "2020-02-12T01:00:00Z"))));
  }

  @Test
  void anotherBodyThanTheSignedOneIsRefused() throws Exception {
    var other = new String(BODY, StandardCharsets.UTF_8).replace("done", "fail");
    refused("body", call(ADDRESS, COVERED, "node-1", NOW), other.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aCallMadeForAnotherAddressIsRefused() throws Exception {
    var other = URI.create("https://he-thong.example/truc?nguon=2");
    refused("signature", call(other, COVERED, "node-1", NOW), BODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@method", "@target-uri", "content-digest"})
  void aSignatureThatLeavesOutWhatCountsIsRefused(String missing) throws Exception {
    var covered = COVERED.stream().filter(name -> !name.equals(missing)).toList();
    refused("leaves something out", call(ADDRESS, covered, "node-1", NOW), BODY);
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301})
  void aCallOfAnotherTimeIsRefused(long seconds) throws Exception {
    refused("another time", call(ADDRESS, COVERED, "node-1", NOW.plusSeconds(seconds)), BODY);
    read(call(ADDRESS, COVERED, "node-1", NOW.plusSeconds(seconds / 301 * 300)), BODY);
  }

  @Test
  void anotherSignerIsRefused() throws Exception {
    refused("signed by another", call(ADDRESS, COVERED, "node-2", NOW), BODY);
    var stranger = pair();
    refused("signature", call(ADDRESS, COVERED, "node-1", NOW, stranger), BODY);
  }

  @Test
  void aCallWithoutSignatureOrDigestIsRefused() throws Exception {
    refused("signature", Map.of(), BODY);
    var call = new HashMap<>(call(ADDRESS, COVERED, "node-1", NOW));
    call.remove("content-digest");
    refused("signature", call, BODY);
  }

  @Test
  void namesOfFieldsAreReadInAnyCase() throws Exception {
    var upper = new HashMap<String, List<String>>();
    call(ADDRESS, COVERED, "node-1", NOW)
        .forEach((name, values) -> upper.put(name.toUpperCase(Locale.ROOT), values));
    assertThat(read(upper, BODY).events()).hasSize(1);
  }

  @Test
  void whatIsNoKeyIsRefused() {
    var key = new WebhookKey("node-1", "AAAA");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WebhookCalls(ADDRESS, key, InstantSource.fixed(NOW)));
  }

  private WebhookCalls.Page read(Map<String, List<String>> headers, byte[] body)
      throws WebhookRefused {
    var pem = Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded());
    var key =
        new WebhookKey(
            "node-1", "-----BEGIN PUBLIC KEY-----\n" + pem + "\n-----END PUBLIC KEY-----\n");
    return new WebhookCalls(ADDRESS, key, InstantSource.fixed(NOW)).read(headers, body);
  }

  private void refused(String why, Map<String, List<String>> headers, byte[] body) {
    assertThatExceptionOfType(WebhookRefused.class)
        .isThrownBy(() -> read(headers, body))
        .withMessageContaining(why);
  }

  private Map<String, List<String>> call(
      URI address, List<String> covered, String keyId, Instant created) throws SignatureRefused {
    return call(address, covered, keyId, created, pair);
  }

  private static Map<String, List<String>> call(
      URI address, List<String> covered, String keyId, Instant created, KeyPair signer)
      throws SignatureRefused {
    var headers = new HashMap<String, List<String>>();
    headers.put("content-type", List.of("application/json"));
    headers.put("content-digest", List.of(ContentDigest.of(BODY)));
    var key = new SigningKey(keyId, Algorithm.ED25519, signer.getPrivate());
    var signed =
        MessageSignature.sign(new Outgoing(address, headers), covered, key, created, "nonce-1234");
    signed.forEach((name, value) -> headers.put(name, new ArrayList<>(List.of(value))));
    return headers;
  }

  private record Outgoing(URI target, Map<String, List<String>> headers) implements HttpMessage {
    @Override
    public String method() {
      return "POST";
    }

    @Override
    public List<String> field(String name) {
      return headers.getOrDefault(name, List.of());
    }
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
