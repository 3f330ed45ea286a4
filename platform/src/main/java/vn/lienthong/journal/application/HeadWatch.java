package vn.lienthong.journal.application;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.domain.PublishedHeads;

/**
 * The newest head for all who wait in this process. It is read again after a signal of a sequencer
 * here, else when older than 20 ms (the sequencer may be in another process): a thousand waiters
 * cost no more than one.
 */
@Component
class HeadWatch {
  private static final Duration OLD = Duration.ofMillis(20);

  private final PublishedHeads heads;
  private final News news;
  private Optional<SignedHead> latest = Optional.empty();
  private long readAtSignal = -1;
  private long readAt;

  HeadWatch(PublishedHeads heads, News news) {
    this.heads = heads;
    this.news = news;
  }

  /** Signals so far, for {@link #await}. */
  long seen() {
    return news.signed().count();
  }

  synchronized Optional<SignedHead> latest() {
    long signal = seen();
    if (signal != readAtSignal || System.nanoTime() - readAt > OLD.toNanos()) {
      latest = heads.latest();
      readAtSignal = signal;
      readAt = System.nanoTime();
    }
    return latest;
  }

  /** Waits for the next head or for the moment to look again; false when interrupted. */
  boolean await(long seen, Duration atMost) {
    try {
      news.signed().await(seen, atMost.compareTo(OLD) < 0 ? atMost : OLD);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
