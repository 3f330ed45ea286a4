package vn.lienthong.exchange;

import java.io.InputStream;

/** The document axis: takes packets, stores them as received, routes them to their recipients. */
public interface Exchange {
  /**
   * Stores one edXML packet durably, exactly as received, and queues it for its recipients
   * (documents by {@code To}, statuses by {@code ResponseFor/OrganId}; QCVN 102:2016). The same
   * packet sent again is answered with the first DocId and has no second effect.
   *
   * @param packet bytes of the packet; read to the end, not closed
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError} when the packet is refused;
   *     nothing is stored then
   */
  Acceptance submit(InputStream packet, Submission submission);
}
