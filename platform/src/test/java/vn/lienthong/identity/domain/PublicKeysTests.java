package vn.lienthong.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a system may register as its public key. */
class PublicKeysTests {
  private static final KeyPair ED25519 = pair("Ed25519", 255);

  @ParameterizedTest
  @CsvSource({"2040,false", "2048,true", "2056,true"})
  void anRsaKeyHasAtLeast2048Bits(int bits, boolean good) {
    assertThat(PublicKeys.parse(pem(pair("RSA", bits).getPublic())).isPresent()).isEqualTo(good);
  }

  @ParameterizedTest
  @CsvSource({"EC,384", "EC,521", "Ed448,448", "X25519,255", "DSA,2048", "DiffieHellman,2048"})
  void noOtherKindIsTaken(String algorithm, int size) {
    assertThat(PublicKeys.parse(pem(pair(algorithm, size).getPublic()))).isEmpty();
  }

  @Test
  void aKeyOnTheCurveP256IsTakenAndReadBackAsStored() {
    var key = PublicKeys.parse(pem(pair("EC", 256).getPublic())).orElseThrow();
    assertThat(PublicKeys.stored(key.getAlgorithm(), key.getEncoded())).isEqualTo(key);
  }

  /** Somebody will paste the wrong half; it must not be kept. */
  @Test
  void aPrivateKeyIsRefused() {
    assertThat(PublicKeys.parse(pem(ED25519.getPrivate()))).isEmpty();
    assertThat(PublicKeys.parse(pem(pair("RSA", 2048).getPrivate()))).isEmpty();
  }

  @Test
  void lineEndsSpacesAndMissingFramesDoNotMatter() {
    var body = Base64.getEncoder().encodeToString(ED25519.getPublic().getEncoded());
    var key = PublicKeys.parse(pem(ED25519.getPublic())).orElseThrow();
    assertThat(PublicKeys.parse(body)).contains(key);
    assertThat(PublicKeys.parse("  " + body + "\r\n\r\n")).contains(key);
    assertThat(PublicKeys.parse(pem(ED25519.getPublic()).replace("\n", "\r\n"))).contains(key);
    assertThat(key).isEqualTo(ED25519.getPublic());
  }

  @Test
  void bytesMissingAreRefused() {
    var whole = ED25519.getPublic().getEncoded();
    var part = java.util.Arrays.copyOf(whole, whole.length - 1);
    assertThat(PublicKeys.parse(Base64.getEncoder().encodeToString(part))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ",
        "không phải khóa",
        "MCow%%%%",
        "<script>alert(1)</script>"
      })
  void whatIsNoKeyIsRefused(String text) {
    assertThat(PublicKeys.parse(text)).isEmpty();
  }

  @Test
  void aHugeTextIsRefusedWithoutAFailure() {
    assertThat(PublicKeys.parse("A".repeat(4_000_000))).isEmpty();
  }

  private static KeyPair pair(String algorithm, int size) {
    try {
      var generator = KeyPairGenerator.getInstance(algorithm);
      if (!algorithm.startsWith("X") && !algorithm.startsWith("Ed")) {
        generator.initialize(size);
      }
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(Key key) {
    var kind = key instanceof java.security.PrivateKey ? "PRIVATE" : "PUBLIC";
    var body = Base64.getMimeEncoder().encodeToString(key.getEncoded());
    return "-----BEGIN %1$s KEY-----\n%2$s\n-----END %1$s KEY-----\n".formatted(kind, body);
  }
}
