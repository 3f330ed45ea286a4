package vn.lienthong.journal.application;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private @Nullable Look last;

  HeadWatch(PublishedHeads heads, News news) {
    this.heads = heads;
    this.news = news;
  }

  /** What was read, after which signal, and when. */
  private record Look(Optional<SignedHead> head, long signal, long at) {
    boolean isOld() {
      return System.nanoTime() - at > OLD.toNanos();
    }
  }

  /** Signals so far, for {@link #await}. */
  long seen() {
    return news.signed().count();
  }

  synchronized Optional<SignedHead> latest() {
    long signal = seen();
    var look = last;
    if (look == null || look.signal() != signal || look.isOld()) {
      look = new Look(heads.latest(), signal, System.nanoTime());
      last = look;
    }
    return look.head();
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
