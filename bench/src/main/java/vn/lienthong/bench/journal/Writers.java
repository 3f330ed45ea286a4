package vn.lienthong.bench.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Threads that each repeat one piece of work until the time is over, and do it once at least: a
 * machine that was away for all of that time has measured something all the same.
 */
final class Writers implements AutoCloseable {
  private final int count;
  private final ExecutorService threads;
  private final LongSupplier nanos;
  private final LongConsumer pause;

  Writers(int count) {
    this(count, System::nanoTime, LockSupport::parkNanos);
  }

  /**
   * Writers with a clock of their own.
   *
   * @param pause waits for so many nanoseconds of that clock
   */
  Writers(int count, LongSupplier nanos, LongConsumer pause) {
    this.count = count;
    this.threads = Executors.newFixedThreadPool(count);
    this.nanos = nanos;
    this.pause = pause;
  }

  /** One piece of work of one writer. */
  interface Work {
    void once(int writer);
  }

  /** Runs all writers as fast as they can; returns how often the work was done per second. */
  double run(Duration time, Work work) {
    return run(time, Double.POSITIVE_INFINITY, work);
  }

  /**
   * Runs all writers together at a rate; one that falls behind catches up, so that a slow moment is
   * paid for by what comes after it.
   *
   * @param perSecond rate of all writers together
   * @return how often the work was done per second
   */
  double run(Duration time, double perSecond, Work work) {
    double between = count * 1e9 / perSecond;
    long start = nanos.getAsLong();
    long end = start + time.toNanos();
    List<Future<Long>> running = new ArrayList<>();
    for (int w = 0; w < count; w++) {
      int writer = w;
      running.add(
          threads.submit(() -> {
            long done = 0;
            long first = start + (long) (between * writer / count);
            do {
              pause.accept(first + (long) (between * done) - nanos.getAsLong());
              work.once(writer);
              done++;
            } while (nanos.getAsLong() < end);
            return done;
          }));
    }
    long all = running.stream().mapToLong(Writers::get).sum();
    return all / ((nanos.getAsLong() - start) / 1e9);
  }

  private static long get(Future<Long> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
