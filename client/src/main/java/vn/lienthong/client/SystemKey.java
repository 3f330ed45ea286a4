package vn.lienthong.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.MessageSignature.SigningKey;

/** The private key of a system, whose public half is registered at the axis. */
public final class SystemKey {
  private SystemKey() {}

  /**
   * Reads an unencrypted PKCS #8 key: Ed25519, EC P-256 or RSA.
   *
   * @throws IOException when the file cannot be read
   * @throws IllegalArgumentException when it holds no such key
   */
  public static SigningKey read(String systemId, Path pem) throws IOException {
    return parse(systemId, Files.readString(pem, StandardCharsets.US_ASCII));
  }

  /**
   * The same from the text of the file.
   *
   * @throws IllegalArgumentException when it holds no such key
   */
  public static SigningKey parse(String systemId, String pem) {
    var body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));
    return Stream.of("Ed25519", "EC", "RSA")
        .flatMap(algorithm -> key(algorithm, spec).stream())
        .findFirst()
        .flatMap(key -> Algorithm.of(key).map(used -> new SigningKey(systemId, used, key)))
        .orElseThrow(() -> new IllegalArgumentException("no Ed25519, EC P-256 or RSA key"));
  }

  private static Optional<PrivateKey> key(String algorithm, PKCS8EncodedKeySpec spec) {
    try {
      return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(spec));
    } catch (GeneralSecurityException ofAnotherKind) {
      return Optional.empty();
    }
  }
}
