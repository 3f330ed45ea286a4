package vn.lienthong.journal;

import java.security.PrivateKey;
import java.security.PublicKey;

/**
 * The key by which a node is known: it signs its heads and its calls to others. What it signs says
 * itself which of the two it is, so that neither passes for the other.
 */
public interface NodeKey {
  /** The key id that stands in heads and signatures. */
  String id();

  /** Ed25519 (RFC 8032). */
  PublicKey verifying();

  /** Ed25519 (RFC 8032); never leaves the process. */
  PrivateKey signing();
}
