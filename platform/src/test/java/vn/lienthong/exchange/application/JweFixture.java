package vn.lienthong.exchange.application;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** JWEs as the axis sees them: the parts that it cannot open are arbitrary. */
final class JweFixture {
  static final String PROTECTED = "{\"alg\":\"ECDH-ES+A256KW\",\"enc\":\"A256GCM\"}";

  private JweFixture() {}

  static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The letter with this instead of its file, marked as encrypted. */
  static byte[] in(PacketFixture letter, byte[] jwe) {
    return new String(letter.file(jwe).bytes(), StandardCharsets.UTF_8)
        .replace("cong-van.pdf", "cong-van.pdf.jwe")
        .replace(
            "<ContentType>application/pdf</ContentType>",
            "<ContentType>application/jose+json</ContentType>")
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] jwe(String... kids) {
    return made(PROTECTED, "c2VjcmV0", kids);
  }

  static byte[] made(String header, String ciphertext, String... kids) {
    return text(header, ciphertext, kids).getBytes(StandardCharsets.UTF_8);
  }

  static String text(String header, String ciphertext, String... kids) {
    var encoded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(header.getBytes(StandardCharsets.UTF_8));
    var recipients =
        Arrays.stream(kids)
            .map(kid -> "{\"header\":{\"kid\":\"" + kid + "\"},\"encrypted_key\":\"a2V5\"}")
            .collect(Collectors.joining(","));
    return "{\"protected\":\"%s\",\"recipients\":[%s],\"iv\":\"aXY\",\"tag\":\"dGFn\",\"ciphertext\":\"%s\"}"
        .formatted(encoded, recipients, ciphertext);
  }
}
