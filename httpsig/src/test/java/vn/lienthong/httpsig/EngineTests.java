package vn.lienthong.httpsig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.spec.ECGenParameterSpec;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who signs with the JDK is understood by who checks with Bouncy Castle, and the other way. */
class EngineTests {
  private static final Provider CASTLE = new BouncyCastleProvider();
  private static final byte[] BASE = "\"@method\": POST".getBytes(StandardCharsets.UTF_8);
  private static final Engine P256 =
      new Engine("SHA256withECDSAinP1363Format", "SHA256withPLAIN-ECDSA", "EC");
  private static final Engine ED25519 = new Engine("Ed25519", "Ed25519", "Ed25519");

  static Stream<Arguments> pairs() throws GeneralSecurityException {
    var curve = KeyPairGenerator.getInstance("EC");
    curve.initialize(new ECGenParameterSpec("secp256r1"));
    var p256 = curve.generateKeyPair();
    var ed25519 = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    return Stream.of(
        Arguments.of(P256, p256, null, CASTLE),
        Arguments.of(P256, p256, CASTLE, null),
        Arguments.of(P256, p256, CASTLE, CASTLE),
        Arguments.of(ED25519, ed25519, null, CASTLE),
        Arguments.of(ED25519, ed25519, CASTLE, null),
        Arguments.of(ED25519, ed25519, CASTLE, CASTLE));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void whatOneSignsTheOtherVerifies(
      Engine engine, KeyPair keys, @Nullable Provider signer, @Nullable Provider verifier)
      throws GeneralSecurityException {
    var value = engine.sign(signer, keys.getPrivate(), BASE);

    assertThat(value).hasSize(64);
    assertThat(engine.verifies(verifier, keys.getPublic(), BASE, value)).isTrue();
    value[40] ^= 1;
    assertThat(engine.verifies(verifier, keys.getPublic(), BASE, value)).isFalse();
  }

  /** It has no encoding that another provider could read, so its own provider is asked. */
  @Test
  void aKeyThatDoesNotLeaveItsTokenIsNotTranslated() {
    assertThatThrownBy(() -> ED25519.sign(new TokenKey(), BASE))
        .isInstanceOf(InvalidKeyException.class);
  }

  /** As a smart card shows its keys; no provider of the JDK knows this one. */
  private record TokenKey() implements PrivateKey {
    @Override
    public String getAlgorithm() {
      return "Ed25519";
    }

    @Override
    public @Nullable String getFormat() {
      return null;
    }

    @Override
    public byte @Nullable [] getEncoded() {
      return null;
    }
  }
}
