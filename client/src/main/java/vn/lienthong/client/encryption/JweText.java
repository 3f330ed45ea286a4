package vn.lienthong.client.encryption;

import com.nimbusds.jose.JWECryptoParts;
import com.nimbusds.jose.util.Base64URL;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts a JWE together in its general JSON serialisation (RFC 7516, 7.2.1); recipients first. */
final class JweText {
  private final Base64URL shared;
  private final List<String> recipients = new ArrayList<>();

  JweText(Base64URL shared) {
    this.shared = shared;
  }

  /** Nothing in it needs escaping: a thumbprint, Base64 and a JWK of Base64. */
  void recipient(String kid, JWECryptoParts parts) {
    recipients.add(
        "{\"header\":{\"kid\":\"%s\",\"epk\":%s},\"encrypted_key\":\"%s\"}"
            .formatted(
                kid,
                parts.getHeader().getEphemeralPublicKey().toJSONString(),
                parts.getEncryptedKey()));
  }

  /** The whole text; the ciphertext, which may be large, is not copied together with the rest. */
  InputStream with(JWECryptoParts content) {
    var head =
        "{\"protected\":\"%s\",\"recipients\":[%s],\"iv\":\"%s\",\"tag\":\"%s\",\"ciphertext\":\""
            .formatted(
                shared,
                String.join(",", recipients),
                content.getInitializationVector(),
                content.getAuthenticationTag());
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(bytes(head), bytes(content.getCipherText().toString()), bytes("\"}"))));
  }

  private static InputStream bytes(String ascii) {
    return new ByteArrayInputStream(ascii.getBytes(StandardCharsets.US_ASCII));
  }
}
