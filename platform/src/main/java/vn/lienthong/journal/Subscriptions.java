package vn.lienthong.journal;

import java.util.List;

/** How far each subscriber has read; a lagging or failing one is visible here. */
public interface Subscriptions {
  List<SubscriptionView> all();

  /**
   * Lets a subscriber read everything again: its {@link JournalSubscriber#reset()} and the offset
   * zero are one transaction.
   */
  void replay(String subscriber);
}
