package vn.lienthong.client;

import java.security.PublicKey;
import vn.lienthong.httpsig.PemKey;

/**
 * What a node signs its calls with. Ask once over TLS and keep it: whoever hands you another key
 * could sign in the node's name.
 *
 * @param id the {@code keyid} of its signatures
 * @param pem public key, Ed25519
 */
public record WebhookKey(String id, String pem) {
  PublicKey key() {
    return PemKey.parse(pem).orElseThrow(() -> new IllegalArgumentException("no Ed25519 key"));
  }
}
