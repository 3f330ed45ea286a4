package vn.lienthong.exchange.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.WebhookSettings;
import vn.lienthong.exchange.domain.EventFeed;
import vn.lienthong.exchange.domain.WebhookBook;
import vn.lienthong.exchange.domain.WebhookBook.Due;
import vn.lienthong.exchange.domain.WebhookCall;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.WallClock;

/**
 * Pushes events. A target is told one page at a time and goes on where it confirmed; a target that
 * hangs holds one of a few threads until its time is out and waits longer each time, so that the
 * others are told meanwhile.
 */
@Component
class WebhookDelivery implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookDelivery.class);
  private static final int PAGE = 100;
  private static final int AT_ONCE = 8;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final int MOST_DOUBLINGS = 20;

  private final WebhookBook book;
  private final EventFeed feed;
  private final WebhookCall calls;
  private final WebhookSettings settings;
  private final WallClock clock;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  private final Semaphore free = new Semaphore(AT_ONCE);

  WebhookDelivery(
      WebhookBook book,
      EventFeed feed,
      WebhookCall calls,
      WebhookSettings settings,
      WallClock clock) {
    this.book = book;
    this.feed = feed;
    this.calls = calls;
    this.settings = settings;
    this.clock = clock;
  }

  /** Hands what is due to the threads that are free. */
  @Scheduled(fixedDelayString = "${lienthong.webhooks.every:500ms}")
  void push() {
    while (free.tryAcquire()) {
      var due = take();
      if (due.isEmpty()) {
        free.release();
        return;
      }
      try {
        threads.execute(() -> {
          try {
            tell(due.get());
          } finally {
            free.release();
          }
        });
      } catch (RejectedExecutionException stopping) {
        free.release();
        return;
      }
    }
  }

  private Optional<Due> take() {
    var now = clock.now();
    return book.take(now, now.plus(settings.timeOut().multipliedBy(3)));
  }

  /** Tells one target in this thread; true when one was due. */
  boolean tellNext() {
    var due = take();
    due.ifPresent(this::tell);
    return due.isPresent();
  }

  private void tell(Due webhook) {
    try {
      var events = feed.after(webhook.agency(), webhook.after(), PAGE);
      if (events.isEmpty()) {
        return;
      }
      var error = calls.call(webhook.url(), webhook.id(), events);
      if (error.isEmpty()) {
        book.confirmed(webhook, events.get(events.size() - 1).sequence(), clock.now());
      } else {
        failed(webhook, error);
      }
    } catch (RuntimeException unexpected) {
      LOG.warn("webhook {} not told; it is due again in a while", webhook.id(), unexpected);
    }
  }

  private void failed(Due webhook, String error) {
    var now = clock.now();
    var since = webhook.failingSince() == null ? now : webhook.failingSince();
    boolean over = Duration.between(since, now).compareTo(settings.giveUpAfter()) >= 0;
    Instant next = over ? null : now.plus(pause(webhook.attempts()));
    book.failed(webhook, error, now, next);
    if (over) {
      LOG.warn(
          "webhook {} of {} stopped, failing since {}: {}",
          webhook.id(),
          webhook.agency(),
          since,
          error);
    }
  }

  /** Ten seconds, doubled with each failure up to the longest, and up to a fifth more by chance. */
  private Duration pause(int attempts) {
    var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    var pause = doubled.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : doubled;
    long chance = Ids.next().getLeastSignificantBits();
    return pause.plusMillis(Math.floorMod(chance, pause.toMillis() / 5 + 1));
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
