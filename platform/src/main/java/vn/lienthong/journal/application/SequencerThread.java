package vn.lienthong.journal.application;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.domain.Signal;

/** Term after term, as long as the node runs. */
@Component
class SequencerThread implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SequencerThread.class);
  private static final Duration BETWEEN_TERMS = Duration.ofMillis(250);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final Sequencer sequencer;
  private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();

  SequencerThread(Sequencer sequencer) {
    this.sequencer = sequencer;
  }

  @Override
  public void start() {
    var fresh = new Thread(this::run, "journal-sequencer");
    fresh.setDaemon(true);
    if (thread.compareAndSet(null, fresh)) fresh.start();
  }

  private void run() {
    try {
      while (true) {
        try {
          sequencer.term();
        } catch (RuntimeException e) {
          LOG.warn("the sequencer's term ended, a new one begins: {}", e.toString());
          LOG.debug("cause", e);
        }
        Signal.pause(BETWEEN_TERMS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    var running = thread.getAndSet(null);
    if (running == null) return;
    running.interrupt();
    try {
      running.join(STOP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread.get() != null;
  }

  /** First to start, last to stop: what others write while stopping still gets its number. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 1000;
  }
}
