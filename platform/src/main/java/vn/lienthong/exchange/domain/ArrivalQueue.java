package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Port to the arrivals at desks that still have to be told to their senders. */
public interface ArrivalQueue {
  /** The next one that is due, locked for this transaction and skipped by others. */
  Optional<Arrival> take(Instant now);

  void remove(Arrival arrival);

  void postpone(Arrival arrival, Instant until);

  /** One waiting arrival. */
  record Arrival(UUID delivery, int attempts) {}
}
