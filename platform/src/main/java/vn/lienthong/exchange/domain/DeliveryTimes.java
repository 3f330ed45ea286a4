package vn.lienthong.exchange.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Port to the times between queueing and fetching or confirming. */
public interface DeliveryTimes {
  /** The last step of any trace so far. */
  long last();

  /** Steps behind that one and before that time, in order, at most {@code most}. */
  List<Step> after(long step, Instant before, int most);

  /**
   * A delivery was moved.
   *
   * @param to state on the wire
   * @param since how long before it was queued
   */
  record Step(long id, String to, Duration since) {}
}
