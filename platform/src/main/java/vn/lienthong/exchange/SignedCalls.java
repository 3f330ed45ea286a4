package vn.lienthong.exchange;

import vn.lienthong.httpsig.HttpMessage;
import vn.lienthong.shared.Caller;

/**
 * Who signed a request (HTTP Message Signatures, RFC 9421). The signature names the system as
 * {@code keyid}, covers the method, the whole target and, where there is a body, its digest, was
 * made within the configured window around now, and carries a nonce that works once. The algorithm
 * is that of the registered key, whatever the message claims.
 */
public interface SignedCalls {
  /**
   * Checks the signature of a request.
   *
   * @param hasBody whether the digest of a body must be covered
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#SIGNATURE_MALFORMED}, {@link
   *     ExchangeError#SIGNATURE_INCOMPLETE}, {@link ExchangeError#SIGNATURE_WRONG} (unknown or
   *     revoked systems and keys are not told from wrong signatures), {@link
   *     ExchangeError#SIGNATURE_TIME}, {@link ExchangeError#NONCE_USED}
   */
  Caller authenticate(HttpMessage request, boolean hasBody);
}
