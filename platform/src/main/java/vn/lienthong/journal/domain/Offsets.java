package vn.lienthong.journal.domain;

import java.util.List;
import java.util.OptionalLong;
import vn.lienthong.journal.SubscriptionView;

/** How far each subscriber has read. */
public interface Offsets {
  /** Makes the subscriber known, at zero. */
  void register(String subscriber);

  /** The next sequence number, locked until the transaction ends; empty while another has it. */
  OptionalLong lock(String subscriber);

  /** As {@link #lock}, but waits for whoever has it; empty when there is no such subscriber. */
  OptionalLong lockPatiently(String subscriber);

  void advance(String subscriber, long next);

  void fail(String subscriber, String error);

  List<SubscriptionView> all();
}
