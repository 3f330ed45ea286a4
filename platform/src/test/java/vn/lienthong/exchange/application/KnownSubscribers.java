package vn.lienthong.exchange.application;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.journal.SubscriptionView;
import vn.lienthong.journal.Subscriptions;

/** Followers of the journal as somebody says they do. */
final class KnownSubscribers implements Subscriptions {
  private final List<SubscriptionView> views = new ArrayList<>();

  void say(SubscriptionView view) {
    views.removeIf(other -> other.name().equals(view.name()));
    views.add(view);
  }

  @Override
  public List<SubscriptionView> all() {
    return List.copyOf(views);
  }

  @Override
  public void replay(String subscriber) {
    throw new UnsupportedOperationException(subscriber);
  }
}
