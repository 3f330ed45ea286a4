package vn.lienthong.client;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * What a node signs its calls with. Ask once over TLS and keep it: whoever hands you another key
 * could sign in the node's name.
 *
 * @param id the {@code keyid} of its signatures
 * @param pem public key, Ed25519
 */
public record WebhookKey(String id, String pem) {
  PublicKey key() {
    var body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    try {
      var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(body));
      return KeyFactory.getInstance("Ed25519").generatePublic(spec);
    } catch (GeneralSecurityException malformed) {
      throw new IllegalArgumentException("no Ed25519 key", malformed);
    }
  }
}
