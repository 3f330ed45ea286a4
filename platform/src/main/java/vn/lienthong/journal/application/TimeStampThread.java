package vn.lienthong.journal.application;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.domain.Signal;

/**
 * Looks for heads to stamp, after each that is signed here and now and then for those of other
 * processes, on a thread of its own: an authority that hangs holds up nobody.
 */
@Component
class TimeStampThread implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(TimeStampThread.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);

  private final TimeStampService stamps;
  private final News news;
  private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();

  TimeStampThread(TimeStampService stamps, News news) {
    this.stamps = stamps;
    this.news = news;
  }

  @Override
  public void start() {
    if (!stamps.enabled()) return;
    var fresh = new Thread(this::run, "journal-time-stamps");
    fresh.setDaemon(true);
    if (thread.compareAndSet(null, fresh)) fresh.start();
  }

  private void run() {
    try {
      while (true) {
        long seen = news.signed().count();
        if (looked()) news.signed().await(seen, BETWEEN_LOOKS);
        else Signal.pause(AFTER_A_FAILURE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean looked() {
    try {
      stamps.look();
      return true;
    } catch (RuntimeException e) {
      LOG.warn("no look for heads to stamp: {}", e.toString());
      LOG.debug("cause", e);
      return false;
    }
  }

  /** Does not wait: what an authority still answers is asked for again after the next start. */
  @Override
  public void stop() {
    var running = thread.getAndSet(null);
    if (running != null) running.interrupt();
  }

  @Override
  public boolean isRunning() {
    return thread.get() != null;
  }
}
