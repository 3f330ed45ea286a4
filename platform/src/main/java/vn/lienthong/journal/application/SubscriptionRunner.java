package vn.lienthong.journal.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.journal.JournalError;
import vn.lienthong.journal.JournalSubscriber;
import vn.lienthong.journal.SubscriptionView;
import vn.lienthong.journal.Subscriptions;
import vn.lienthong.journal.domain.Entries;
import vn.lienthong.journal.domain.Offsets;
import vn.lienthong.journal.domain.Signal;
import vn.lienthong.shared.RuleViolated;

/** Runs every subscriber on a thread of its own, so that a slow one holds up nobody else. */
@Component
class SubscriptionRunner implements SmartLifecycle, Subscriptions {
  private static final Logger LOG = LoggerFactory.getLogger(SubscriptionRunner.class);
  private static final Duration LOOK = Duration.ofMillis(250);

  /** While there is news: a step costs as much for one entry as for a hundred. */
  private static final Duration APART = Duration.ofMillis(100);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final ObjectProvider<JournalSubscriber> subscribers;
  private final Entries entries;
  private final Offsets offsets;
  private final TransactionTemplate transaction;
  private final News news;
  private final ArrayList<Thread> threads = new ArrayList<>();

  SubscriptionRunner(
      ObjectProvider<JournalSubscriber> subscribers,
      Entries entries,
      Offsets offsets,
      PlatformTransactionManager transactions,
      News news) {
    this.subscribers = subscribers;
    this.entries = entries;
    this.offsets = offsets;
    this.transaction = new TransactionTemplate(transactions);
    this.news = news;
  }

  @Override
  public List<SubscriptionView> all() {
    return offsets.all();
  }

  @Override
  public void replay(String subscriber) {
    find(subscriber)
        .orElseThrow(() -> new RuleViolated(JournalError.UNKNOWN_SUBSCRIBER, subscriber))
        .replay();
    news.numbered().raise();
  }

  private Optional<Subscription> find(String name) {
    return subscriptions().stream().filter(known -> known.name().equals(name)).findFirst();
  }

  private List<Subscription> subscriptions() {
    return subscribers
        .orderedStream()
        .map(subscriber -> new Subscription(subscriber, entries, offsets, transaction))
        .toList();
  }

  @Override
  public synchronized void start() {
    for (var subscription : subscriptions()) {
      var thread = new Thread(() -> follow(subscription), "journal-" + subscription.name());
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
  }

  /** Failures are retried with growing pauses: a batch is never skipped. */
  private void follow(Subscription subscription) {
    var pause = LOOK;
    boolean registered = false;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        long seen = news.numbered().count();
        try {
          if (!registered) subscription.register();
          registered = true;
          int handed = subscription.step();
          if (handed == 0) news.numbered().await(seen, LOOK);
          else if (handed < Subscription.BATCH) Signal.pause(APART);
          pause = LOOK;
        } catch (RuntimeException e) {
          report(subscription, e);
          Signal.pause(pause);
          pause = longer(pause);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration longer(Duration pause) {
    var twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
  }

  private static void report(Subscription subscription, RuntimeException cause) {
    LOG.warn("subscriber {} failed, its batch comes again", subscription.name(), cause);
    try {
      subscription.failed(cause);
    } catch (RuntimeException alsoFailed) {
      LOG.debug("the failure could not be stored", alsoFailed);
    }
  }

  @Override
  public synchronized void stop() {
    threads.forEach(Thread::interrupt);
    try {
      for (var thread : threads) thread.join(STOP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.clear();
  }

  @Override
  public synchronized boolean isRunning() {
    return !threads.isEmpty();
  }

  /** After the sequencer at start, before it at stop. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 2000;
  }
}
