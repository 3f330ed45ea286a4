package vn.lienthong.shared;

import java.io.IOException;

/** A time-stamp authority (RFC 3161); present where a node has one. */
public interface TimeStampAuthority {
  /**
   * The DER of a token over a SHA-256 value, checked: imprint, nonce, signature, and a certificate
   * that this node trusts.
   *
   * @throws IOException saying why there is none; the authority may be away, slow or lying
   */
  byte[] stamp(byte[] sha256) throws IOException;
}
