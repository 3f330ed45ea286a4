package vn.lienthong.bench.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that each repeat one piece of work until the time is over. */
final class Writers implements AutoCloseable {
  private final int count;
  private final ExecutorService threads;

  Writers(int count) {
    this.count = count;
    this.threads = Executors.newFixedThreadPool(count);
  }

  /** One piece of work of one writer. */
  interface Work {
    void once(int writer);
  }

  /** Runs all writers; returns how often the work was done per second. */
  double run(Duration time, Work work) {
    long end = System.nanoTime() + time.toNanos();
    long start = System.nanoTime();
    List<Future<Long>> running = new ArrayList<>();
    for (int w = 0; w < count; w++) {
      int writer = w;
      running.add(
          threads.submit(() -> {
            long done = 0;
            while (System.nanoTime() < end) {
              work.once(writer);
              done++;
            }
            return done;
          }));
    }
    long all = running.stream().mapToLong(Writers::get).sum();
    return all / ((System.nanoTime() - start) / 1e9);
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
