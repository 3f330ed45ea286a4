package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.OptionalLong;

/** Port to what the node has to do by itself: arrivals that it tells to their senders. */
public interface OwnWork {
  /** Place of the first one that is due; empty when none is. */
  OptionalLong firstDue(Instant now);
}
