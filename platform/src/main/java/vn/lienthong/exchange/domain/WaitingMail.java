package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.shared.AgencyCode;

/**
 * Port to what an agency has not finished: not fetched by its systems, or neither refused, nor
 * finished, nor taken back.
 */
public interface WaitingMail {
  /** How many deliveries wait. */
  long count(AgencyCode agency);

  /**
   * Gives what is not finished to another agency, which from now on also reads what the first one
   * finished and sent. What that agency has itself is ended instead of doubled; the agency written
   * on the packet stays on record, and so does the key that makes a repeat known.
   *
   * @return the documents handed over
   */
  List<UUID> handOver(AgencyView from, AgencyView to, Instant at);

  boolean hasDesk(AgencyCode agency);
}
