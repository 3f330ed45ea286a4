package vn.lienthong.journal.application;

import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.journal.JournalSubscriber;
import vn.lienthong.journal.domain.Entries;
import vn.lienthong.journal.domain.Offsets;

/** One subscriber's way through the log: each step is one transaction. */
final class Subscription {
  /** Entries of a step at most. */
  static final int BATCH = 500;

  private final JournalSubscriber subscriber;
  private final Entries entries;
  private final Offsets offsets;
  private final TransactionTemplate transaction;

  Subscription(
      JournalSubscriber subscriber,
      Entries entries,
      Offsets offsets,
      TransactionTemplate transaction) {
    this.subscriber = subscriber;
    this.entries = entries;
    this.offsets = offsets;
    this.transaction = transaction;
  }

  void register() {
    offsets.register(subscriber.subscriber());
  }

  /**
   * Hands over the next entries together with the offset.
   *
   * @return entries handed over; 0 when there is no news or another process is at it
   */
  int step() {
    Integer handed =
        transaction.execute(status -> {
          var next = offsets.lock(subscriber.subscriber());
          if (next.isEmpty()) return 0;
          var news = entries.from(next.getAsLong(), BATCH);
          if (news.isEmpty()) return 0;
          subscriber.accept(news);
          offsets.advance(subscriber.subscriber(), next.getAsLong() + news.size());
          return news.size();
        });
    return handed == null ? 0 : handed;
  }

  void failed(Throwable cause) {
    transaction.executeWithoutResult(
        status -> offsets.fail(subscriber.subscriber(), cause.getClass().getName()));
  }

  void replay() {
    transaction.executeWithoutResult(status -> {
      offsets.lockPatiently(subscriber.subscriber());
      subscriber.reset();
      offsets.advance(subscriber.subscriber(), 0);
    });
  }

  String name() {
    return subscriber.subscriber();
  }
}
