package vn.lienthong.exchange.domain;

import java.time.Instant;

/** Port to the nonces of signed calls, each of which works once. */
public interface SeenNonces {
  /** False when the system used this nonce before. */
  boolean first(String system, String nonce, Instant until);

  /** Forgets nonces whose window is over. */
  void forget(Instant now);
}
