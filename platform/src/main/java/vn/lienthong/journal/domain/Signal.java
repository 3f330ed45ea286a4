package vn.lienthong.journal.domain;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes those who wait for news inside this process; a signal given before the wait is not lost.
 */
public final class Signal {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition raised = lock.newCondition();
  private final AtomicLong count = new AtomicLong();

  /** Signals so far; hand it to {@link #await} to miss none. */
  public long count() {
    return count.get();
  }

  public void raise() {
    count.incrementAndGet();
    lock.lock();
    try {
      raised.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until more than {@code seen} signals were given, or the time is over. */
  public void await(long seen, Duration atMost) throws InterruptedException {
    long left = atMost.toNanos();
    lock.lock();
    try {
      while (count.get() <= seen && left > 0) left = raised.awaitNanos(left);
    } finally {
      lock.unlock();
    }
  }

  /** Waits the whole time, whatever is signalled. */
  public static void pause(Duration time) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(Math.max(0, time.toNanos()));
  }
}
