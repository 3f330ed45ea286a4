package vn.lienthong.httpsig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.greenbytes.http.sfv.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.httpsig.SignatureRefused.Reason;

class MessageSignatureTests {
  private static final Instant CREATED = Instant.parse("2020-02-12T01:00:00Z");

  @ParameterizedTest
  @CsvSource({"Ed25519,,ed25519", "RSA,,rsa-pss-sha512", "EC,secp256r1,ecdsa-p256-sha256"})
  void everyKindOfKeySignsWhatItsPublicHalfVerifies(String kind, String curve, String algorithm)
      throws Exception {
    var generator = KeyPairGenerator.getInstance(kind);
    if (curve != null) {
      generator.initialize(new ECGenParameterSpec(curve));
    }
    var pair = generator.generateKeyPair();
    var used = Algorithm.of(pair.getPublic()).orElseThrow();
    var key = new MessageSignature.SigningKey("k", used, pair.getPrivate());
    var message = SampleMessage.request();
    var signed = message.signed(MessageSignature.sign(message, covered(), key, CREATED, "n"));
    var signature = MessageSignature.of(signed).get(0);
    signature.verify(signed, used, pair.getPublic());
    assertThat(used.wire()).isEqualTo(algorithm);
    assertThat(Algorithm.ofWire(algorithm)).contains(used);
    assertThat(signature.created()).contains(CREATED);
    assertThat(signature.keyId()).contains("k");
    assertThat(signature.nonce()).contains("n");
    assertThat(signature.covers("content-digest")).isTrue();
    assertThat(signature.covers("@status")).isFalse();
  }

  private static List<String> covered() {
    return List.of("@method", "@target-uri", "content-digest");
  }

  @Test
  void aKeyOnAnotherCurveHasNoAlgorithm() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp384r1"));
    assertThat(Algorithm.of(generator.generateKeyPair().getPublic())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "not base64"})
  void aValueThatIsNoSignatureIsWrongAndNoError(String value) {
    for (var algorithm : Algorithm.values()) {
      var key =
          switch (algorithm) {
            case RSA_PSS_SHA512, RSA_V1_5_SHA256 -> Keys.rsaPss();
            case ECDSA_P256_SHA256 -> Keys.p256();
            case ED25519 -> Keys.ed25519();
            case HMAC_SHA256 -> Keys.shared();
          };
      assertThat(algorithm.verifies(key, new byte[] {1}, value.getBytes(StandardCharsets.UTF_8)))
          .isFalse();
    }
  }

  @Test
  void aKeyOfAnotherKindVerifiesNothing() {
    assertThat(Algorithm.ED25519.verifies(Keys.rsaPss(), new byte[0], new byte[64])).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sig=(\"x-absent\");created=1 | COMPONENT_ABSENT",
        "sig=(\"@status\");created=1 | COMPONENT_ABSENT",
        "sig=(\"@query-param\";name=\"none\");created=1 | COMPONENT_ABSENT",
        "sig=(\"@invented\");created=1 | COMPONENT_UNKNOWN",
        "sig=(\"Date\");created=1 | COMPONENT_UNKNOWN",
        "sig=(\"date\" \"date\");created=1 | COMPONENT_UNKNOWN",
        "sig=(\"date\";sf);created=1 | COMPONENT_UNKNOWN",
        "sig=(date);created=1 | COMPONENT_UNKNOWN",
        "sig=(\"@method\";req);created=1 | COMPONENT_UNKNOWN",
      })
  void whatTheMessageCannotShowIsRefusedByName(String input, Reason reason)
      throws SignatureRefused {
    var message = SampleMessage.request().signed(input, "sig=:AAAA:");
    var signature = MessageSignature.of(message).get(0);
    assertThatExceptionOfType(SignatureRefused.class)
        .isThrownBy(() -> signature.verify(message, Algorithm.ED25519, Keys.ed25519()))
        .extracting(SignatureRefused::reason)
        .isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sig=(\"date\") | other=:AAAA:",
        "sig=\"date\" | sig=:AAAA:",
        "sig=(\"date\") | sig=\"AAAA\"",
        "sig=(\"date | sig=:AAAA:",
        "sig=(\"date\") | sig=:A*:",
        "sig=(\"đ\") | sig=:AAAA:",
      })
  void crookedFieldsAreMalformed(String input, String value) {
    var message = SampleMessage.request().signed(input, value);
    assertThatExceptionOfType(SignatureRefused.class)
        .isThrownBy(() -> MessageSignature.of(message))
        .extracting(SignatureRefused::reason)
        .isEqualTo(Reason.MALFORMED);
  }

  @Test
  void aMessageWithoutSignatureSaysSo() {
    assertThatExceptionOfType(SignatureRefused.class)
        .isThrownBy(() -> MessageSignature.of(SampleMessage.request()))
        .extracting(SignatureRefused::reason)
        .isEqualTo(Reason.MISSING);
    assertThatExceptionOfType(SignatureRefused.class)
        .isThrownBy(() -> MessageSignature.of(SampleMessage.request().signed("", "")))
        .extracting(SignatureRefused::reason)
        .isEqualTo(Reason.MISSING);
  }

  @Test
  void parametersOfAWrongTypeAreTakenForAbsent() throws SignatureRefused {
    var message =
        SampleMessage.request()
            .signed(
                "sig=();created=\"now\";expires=999999999999999;nonce=5;alg=token", "sig=:AAAA:");
    var signature = MessageSignature.of(message).get(0);
    assertThat(signature.created()).isEmpty();
    assertThat(signature.expires()).isPresent();
    assertThat(signature.nonce()).isEmpty();
    assertThat(signature.claimedAlgorithm()).isEmpty();
    assertThat(signature.keyId()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://Example.COM:443/a%2Fb?q, @authority, example.com",
    "http://example.com:80, @authority, example.com",
    "https://example.com:8443/, @authority, example.com:8443",
    "https://example.com, @path, /",
    "https://example.com/a%2Fb, @path, /a%2Fb",
    "https://example.com/a, @query, ?",
    "https://example.com/a?b=c%20d, @query, ?b=c%20d",
    "https://example.com/a?b=c, @request-target, /a?b=c",
    "https://example.com/a, @request-target, /a",
    "HTTPS://example.com/a, @scheme, https",
    "https://example.com/a?b=c, @target-uri, https://example.com/a?b=c",
  })
  void derivedComponentsAreThoseOfSectionTwo(String target, String component, String value)
      throws SignatureRefused {
    var message = SampleMessage.to("GET", target);
    var covered = Parser.parseInnerList("(\"" + component + "\");created=1");
    var base = new String(SignatureBase.of(message, covered), StandardCharsets.UTF_8);
    assertThat(base)
        .isEqualTo(
            "\"%s\": %s\n\"@signature-params\": (\"%s\");created=1"
                .formatted(component, value, component));
  }

  @Test
  void aDigestOfSha256IsReadBackAndOthersAreLeft() {
    var digest = HexFormat.of().parseHex("00".repeat(31) + "ff");
    var field = ContentDigest.ofSha256(digest);
    assertThat(field).isEqualTo("sha-256=:" + "A".repeat(41) + "P8=:");
    assertThat(ContentDigest.sha256(List.of("sha-512=:AAAA:, " + field)))
        .hasValueSatisfying(read -> assertThat(read).isEqualTo(digest));
    assertThat(ContentDigest.sha256(List.of())).isEmpty();
    assertThat(ContentDigest.sha256(List.of("sha-256=:AAAA:"))).isEmpty();
    assertThat(ContentDigest.sha256(List.of("sha-256=AAAA"))).isEmpty();
    assertThat(ContentDigest.sha256(List.of("sha-256=:*:"))).isEmpty();
  }
}
