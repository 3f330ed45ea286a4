package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.Peers;
import vn.lienthong.exchange.SignedCalls;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.HttpMessage;
import vn.lienthong.httpsig.MessageSignature;
import vn.lienthong.httpsig.MessageSignature.SigningKey;
import vn.lienthong.httpsig.PemKey;
import vn.lienthong.httpsig.SignatureRefused;
import vn.lienthong.shared.RuleViolated;

/** Who signed a call: every way in which it may be nobody. */
class SignedCallsTests extends OnTheAxis {
  private static final String ID = SmallDirectory.OFFICE.value();
  private static final List<String> ALL = List.of("@method", "@target-uri", "content-digest");
  private static final String TARGET = "https://truc.example.vn/api/exchange/documents?x=1";
  private final KeyPair pair = pair("Ed25519");

  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "EC", "RSA"})
  void aSystemSignsWithTheKeyItRegistered(String kind) throws Exception {
    var own = pair(kind);
    var caller = axis.systems.register(SmallDirectory.OFFICE, own.getPublic());
    var algorithm = Algorithm.of(own.getPublic()).orElseThrow();
    var key = new SigningKey(ID, algorithm, own.getPrivate());
    assertThat(calls().authenticate(signed(key, ALL, AxisHarness.NOW, "nonce-0001"), true))
        .isEqualTo(caller);
  }

  /** A system may have the code of a hub for its id; the mark before the code keeps them apart. */
  @Test
  void aPeerSignsUnderItsMarkedCodeWhileItIsActive() throws Exception {
    var peers = axis.get(Peers.class);
    peers.save(
        Hub.ADMINISTRATOR,
        new Peers.Entry(
            "000.00.00.H46", "Trục", "https://hub.example", PemKey.text(pair.getPublic())));
    var key = new SigningKey("peer:000.00.00.H46", Algorithm.ED25519, pair.getPrivate());
    var caller = calls().authenticate(signed(key, ALL, AxisHarness.NOW, "nonce-0001"), true);
    assertThat(caller.role()).isEqualTo("peer");
    assertThat(caller.agency()).isNull();
    assertThat(caller.principal()).isEqualTo("peer:000.00.00.H46");

    var unmarked = new SigningKey("000.00.00.H46", Algorithm.ED25519, pair.getPrivate());
    refused(ExchangeError.SIGNATURE_WRONG, signed(unmarked, ALL, AxisHarness.NOW, "nonce-0002"));
    peers.deactivate(Hub.ADMINISTRATOR, "000.00.00.H46");
    refused(ExchangeError.SIGNATURE_WRONG, signed(key, ALL, AxisHarness.NOW, "nonce-0003"));
  }

  @Test
  void theOlderOfTwoKeysWorksOnDuringARotation() throws Exception {
    axis.systems.register(SmallDirectory.OFFICE, pair("RSA").getPublic(), pair.getPublic());
    assertThat(calls().authenticate(signed(key(), ALL, AxisHarness.NOW, "nonce-0001"), true))
        .isNotNull();
  }

  @Test
  void anUnknownSystemAnUnknownKeyAndAChangedCallAreRefusedAlike() throws Exception {
    var call = signed(key(), ALL, AxisHarness.NOW, "nonce-0001");
    refused(ExchangeError.SIGNATURE_WRONG, call);
    axis.systems.register(SmallDirectory.OFFICE);
    refused(ExchangeError.SIGNATURE_WRONG, call);
    axis.systems.register(SmallDirectory.OFFICE, pair("Ed25519").getPublic());
    refused(ExchangeError.SIGNATURE_WRONG, call);
    axis.systems.register(SmallDirectory.OFFICE, pair.getPublic());
    refused(ExchangeError.SIGNATURE_WRONG, call.at("https://truc.example.vn/other"));
    refused(ExchangeError.SIGNATURE_WRONG, call.by("PUT"));
    refused(ExchangeError.SIGNATURE_WRONG, call.with("content-digest", "sha-256=:AAAA:"));
    assertThat(calls().authenticate(call, true)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"-301, false", "-300, true", "0, true", "300, true", "301, false"})
  void theTimeOfTheSignatureMayBeFiveMinutesOff(int seconds, boolean accepted) throws Exception {
    axis.systems.register(SmallDirectory.OFFICE, pair.getPublic());
    var call = signed(key(), ALL, AxisHarness.NOW.plusSeconds(seconds), "nonce-0001");
    if (accepted) {
      assertThat(calls().authenticate(call, true)).isNotNull();
    } else {
      refused(ExchangeError.SIGNATURE_TIME, call);
    }
  }

  @Test
  void aNonceWorksOnceForEachSystemUntilItsWindowIsOver() throws Exception {
    axis.systems.register(SmallDirectory.OFFICE, pair.getPublic());
    axis.systems.register(SmallDirectory.QUANG_BINH, pair.getPublic());
    var call = signed(key(), ALL, AxisHarness.NOW, "nonce-0001");
    calls().authenticate(call, true);
    refused(ExchangeError.NONCE_USED, call);
    var other = new SigningKey(SmallDirectory.QUANG_BINH.value(), Algorithm.ED25519, secret());
    assertThat(calls().authenticate(signed(other, ALL, AxisHarness.NOW, "nonce-0001"), true))
        .isNotNull();
    axis.pass(Duration.ofMinutes(9));
    axis.get(SignedCallsService.class).forgetNonces();
    assertThat(nonces()).isEqualTo(2);
    axis.pass(Duration.ofMinutes(2));
    axis.get(SignedCallsService.class).forgetNonces();
    assertThat(nonces()).isZero();
    refused(ExchangeError.SIGNATURE_TIME, call);
  }

  @Test
  void aRefusedCallSpendsNoNonce() throws Exception {
    axis.systems.register(SmallDirectory.OFFICE, pair.getPublic());
    var call = signed(key(), ALL, AxisHarness.NOW, "nonce-0001");
    refused(ExchangeError.SIGNATURE_WRONG, call.by("PUT"));
    assertThat(nonces()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@target-uri content-digest | true | @method",
        "@method content-digest | true | @target-uri",
        "@method @authority @path content-digest | true | @target-uri",
        "@method @path @query content-digest | true | @target-uri",
        "@method @target-uri | true | content-digest",
        "@method | false | @target-uri",
      })
  void whatTheSignatureDoesNotCoverIsNamed(String covered, boolean hasBody, String missing)
      throws Exception {
    axis.systems.register(SmallDirectory.OFFICE, pair.getPublic());
    var call = signed(key(), List.of(covered.split(" ")), AxisHarness.NOW, "nonce-0001");
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(() -> calls().authenticate(call, hasBody))
        .satisfies(refusal -> {
          assertThat(refusal.error()).isEqualTo(ExchangeError.SIGNATURE_INCOMPLETE);
          assertThat(refusal.arguments()).containsExactly(missing);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@method @target-uri content-digest",
        "@method @authority @request-target content-digest",
        "@method @authority @path @query content-digest"
      })
  void thereAreThreeWaysToCoverTheTarget(String covered) throws Exception {
    axis.systems.register(SmallDirectory.OFFICE, pair.getPublic());
    var call = signed(key(), List.of(covered.split(" ")), AxisHarness.NOW, "nonce-0001");
    assertThat(calls().authenticate(call, true)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short-7", "with space", "đủ-dài-nhưng-có-dấu"})
  void aNonceThatCannotBeKeptIsMissing(String nonce) {
    var call = new Call("POST", URI.create(TARGET), Map.of());
    var input =
        "sig=(\"@method\" \"@target-uri\" \"content-digest\");created=1;keyid=\"k\";nonce=\""
            + nonce.replaceAll("[^\\x20-\\x7e]", " ")
            + "\"";
    refused(
        ExchangeError.SIGNATURE_INCOMPLETE,
        call.with("signature-input", input).with("signature", "sig=:AAAA:"));
  }

  @Test
  void aClaimThatContradictsTheKeyIsWrong() {
    axis.systems.register(SmallDirectory.OFFICE, pair.getPublic());
    var call =
        new Call("GET", URI.create(TARGET), Map.of())
            .with(
                "signature-input",
                "sig=(\"@method\" \"@target-uri\");created=1;nonce=\"12345678\";keyid=\""
                    + ID
                    + "\";alg=\"hmac-sha256\"")
            .with("signature", "sig=:AAAA:");
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(() -> calls().authenticate(call, false))
        .extracting(RuleViolated::error)
        .isEqualTo(ExchangeError.SIGNATURE_WRONG);
  }

  @Test
  void crookedOrAbsentSignaturesAreMalformed() {
    var call = new Call("GET", URI.create(TARGET), Map.of());
    refused(ExchangeError.SIGNATURE_MALFORMED, call);
    refused(
        ExchangeError.SIGNATURE_MALFORMED,
        call.with("signature-input", "sig=(").with("signature", "sig=:AAAA:"));
  }

  private SignedCalls calls() {
    return axis.get(SignedCalls.class);
  }

  private void refused(ExchangeError error, Call call) {
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(() -> calls().authenticate(call, true))
        .extracting(RuleViolated::error)
        .isEqualTo(error);
  }

  private long nonces() {
    return axis.db().sql("select count(*) from exchange.seen_nonce").query(Long.class).single();
  }

  private SigningKey key() {
    return new SigningKey(ID, Algorithm.ED25519, secret());
  }

  private Key secret() {
    return pair.getPrivate();
  }

  private static Call signed(SigningKey key, List<String> covered, Instant created, String nonce)
      throws SignatureRefused {
    var call =
        new Call("POST", URI.create(TARGET), Map.of())
            .with("content-digest", "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:");
    var made = MessageSignature.sign(call, covered, key, created, nonce);
    for (var field : made.entrySet()) {
      call = call.with(field.getKey().toLowerCase(Locale.ROOT), field.getValue());
    }
    return call;
  }

  private static KeyPair pair(String kind) {
    try {
      var generator = KeyPairGenerator.getInstance(kind);
      if (kind.equals("EC")) {
        generator.initialize(256);
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Call(String method, URI target, Map<String, String> fields)
      implements HttpMessage {
    Call with(String name, String value) {
      var more = new HashMap<>(fields);
      more.put(name, value);
      return new Call(method, target, more);
    }

    Call at(String other) {
      return new Call(method, URI.create(other), fields);
    }

    Call by(String other) {
      return new Call(other, target, fields);
    }

    @Override
    public List<String> field(String name) {
      var lines = new ArrayList<String>();
      if (fields.containsKey(name)) {
        lines.add(fields.get(name));
      }
      return lines;
    }
  }
}
